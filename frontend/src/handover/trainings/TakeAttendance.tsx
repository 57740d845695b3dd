import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../../api/client';
import type { AttendanceResult, TrainingSession } from '../../api/types';
import { count } from '../../lib/numbers';
import { Barred } from '../../ui/Barred';
import { FileDrop } from '../../ui/FileDrop';
import { ProblemAlert, problemItems } from '../../ui/forms';
import { RowsSkeleton } from '../../ui/Skeletons';
import { done } from '../../ui/toast';
import { useHandoverChanged } from '../changed';
import { AttendanceCounts, AttendanceNames } from './AttendanceFound';

interface TakeAttendanceProps {
  training: TrainingSession;
  onClose: () => void;
}

/** Notes who took part by the list of a meeting tool: first what it would note, then the noting. */
export function TakeAttendance({ training, onClose }: TakeAttendanceProps) {
  const { t } = useTranslation('handover');
  const changed = useHandoverChanged();
  const [read, setRead] = useState<{ file: File; result: AttendanceResult }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function during(work: () => Promise<void>) {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  }

  const check = (file: File) =>
    during(async () => {
      setRead(undefined);
      setRead({ file, result: await send(training.id, file, true) });
    });
  const note = (file: File) =>
    during(async () => {
      const { noted } = await send(training.id, file, false);
      await changed();
      done(t('trainings.noted', { number: count(noted) }));
      onClose();
    });

  return (
    <Stack gap="md">
      <Text fz="sm">{t('trainings.attendanceHint', { name: training.name })}</Text>
      {error !== null && <ProblemAlert error={error} items={problemItems(error)} />}
      {!read && !busy && (
        <FileDrop
          title={t('trainings.drop')}
          hint={t('trainings.dropHint')}
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onFile={(file) => void check(file)}
        />
      )}
      {!read && busy && <RowsSkeleton rows={5} />}
      {read && (
        <>
          <AttendanceCounts file={read.file.name} result={read.result} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setRead(undefined)}>
              {t('trainings.otherFile')}
            </Button>
            <Barred
              loading={busy}
              why={read.result.noted === 0 ? t('trainings.nothingToNote') : undefined}
              onClick={() => void note(read.file)}
            >
              {t('trainings.note', { number: count(read.result.noted) })}
            </Barred>
          </Group>
          <AttendanceNames result={read.result} />
        </>
      )}
    </Stack>
  );
}

async function send(training: string, file: File, dryRun: boolean): Promise<AttendanceResult> {
  const { data } = await client.POST('/handover/sessions/{id}/attendance', {
    params: { path: { id: training }, header: once() },
    body: { file: file.name, dryRun },
    bodySerializer: () => {
      const form = new FormData();
      form.append('dryRun', String(dryRun));
      form.append('file', file, file.name);
      return form;
    },
  });
  if (!data) throw new Error('the list was answered with nothing');
  return data;
}
