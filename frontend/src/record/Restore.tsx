import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordDifference, RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { ProblemAlert } from '../ui/forms';
import { RowsSkeleton } from '../ui/Skeletons';
import { done } from '../ui/toast';
import { changeRecord, read, useRecordsChanged } from './api';
import { Changes } from './Changes';
import { fieldsOf } from './fields';

interface RestoreProps {
  type: RecordType;
  record: EducationRecord;
  /** The older version whose words are wanted again. */
  version: number;
}

/** Makes the record say again what an older version said; that is an edit like any other. */
export function Restore({ type, record, version }: RestoreProps) {
  const { t } = useTranslation('record');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconRestore size={14} />}
        onClick={() => setOpen(true)}
      >
        {t('history.restore')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('restore.title', { version: count(version) })}
        size="lg"
        closeButtonProps={{ 'aria-label': t('ui:action.close') }}
      >
        {open && <Plan type={type} record={record} version={version} onClose={() => setOpen(false)} />}
      </Modal>
    </>
  );
}

function Plan({ type, record, version, onClose }: RestoreProps & { onClose: () => void }) {
  const { t } = useTranslation('record');
  const changed = useRecordsChanged(type.path);
  const [error, setError] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const [reason, setReason] = useState(t('restore.reason', { version: count(version) }));
  const { id, schoolYear } = record;
  const difference = useQuery({
    queryKey: ['get', `/${type.path}/{id}/diff`, { id, from: record.version, to: version, schoolYear }],
    queryFn: ({ signal }) =>
      read<RecordDifference>(`/${type.path}/{id}/diff`, {
        params: { path: { id }, query: { from: record.version, to: version, schoolYear } },
        signal,
      }),
  });
  if (difference.error) return <ProblemAlert error={difference.error} />;
  if (!difference.data) return <RowsSkeleton rows={4} />;
  const fixed = new Set(fieldsOf(type).flatMap(({ name, immutable }) => (immutable ? [name] : [])));
  // What may not be read cannot be written either.
  const changes = difference.data.changes.filter(
    ({ field }) => !fixed.has(field) && !record.masked.includes(field),
  );
  const go = async () => {
    setSaving(true);
    try {
      const body = Object.fromEntries(changes.map(({ field, to }) => [field, to ?? null]));
      await changeRecord(type, record, body, reason);
      await changed();
      done(t('restore.done', { version: count(version) }));
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Stack gap="md">
      {changes.length === 0 ? (
        <Text fz="sm">{t('restore.same')}</Text>
      ) : (
        <>
          <Text fz="sm">{t('restore.effect')}</Text>
          <Changes type={type} record={record} changes={changes} fresh={false} />
          <Textarea
            label={t('edit.reason')}
            maxLength={1000}
            autosize
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
      {error !== null && <ProblemAlert error={error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ui:action.cancel')}
        </Button>
        {changes.length > 0 && (
          <Button loading={saving} data-autofocus onClick={() => void go()}>
            {t('restore.go')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
