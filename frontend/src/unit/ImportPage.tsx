import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../api/client';
import type { UnitImportResult } from '../api/types';
import { saveText } from '../lib/download';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { FileDrop } from '../ui/FileDrop';
import { ProblemAlert } from '../ui/forms';
import { GoLink } from '../ui/GoLink';
import { Page } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { ImportResult } from './ImportResult';
import { useUnitsChanged } from './useUnit';

type Stage = { file: File; result: UnitImportResult; written: boolean };

/** Schools from a workbook: first what would happen to each row, then the writing of it. */
export function ImportPage() {
  const { t } = useTranslation('unit');
  const changed = useUnitsChanged();
  const [stage, setStage] = useState<Stage | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function send(file: File, write: boolean) {
    setBusy(true);
    setFailure(null);
    try {
      const result = await post(file, write);
      setStage({ file, result, written: write && result.failed === 0 });
      if (write) await changed();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Page title={t('import.title')} purpose={t('import.purpose')} action={<Template />}>
      {Boolean(failure) && <ProblemAlert error={failure} />}
      {!stage && !busy && (
        <FileDrop
          title={t('import.drop')}
          hint={t('import.hint')}
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onFile={(file) => void send(file, false)}
        />
      )}
      {busy && (
        <Stack gap="xs">
          <Text fz="sm">{t('import.busy')}</Text>
          <RowsSkeleton rows={8} />
        </Stack>
      )}
      {stage && !busy && (
        <Checked stage={stage} onAgain={() => setStage(null)} onWrite={() => void send(stage.file, true)} />
      )}
    </Page>
  );
}

async function post(file: File, write: boolean): Promise<UnitImportResult> {
  const body = new FormData();
  body.append('file', file, file.name);
  body.append('dryRun', String(!write));
  const { data } = await client.POST('/units/import', {
    body,
    bodySerializer: (form) => form,
    params: { header: write ? once() : {} },
  });
  if (!data) throw new Error('the import answered nothing');
  return data;
}

interface CheckedProps {
  stage: Stage;
  onAgain: () => void;
  onWrite: () => void;
}

function Checked({ stage: { file, result, written }, onAgain, onWrite }: CheckedProps) {
  const { t } = useTranslation('unit');
  const useful = result.created + result.changed;
  return (
    <Stack gap="md">
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <IconFileSpreadsheet size={20} stroke={1.6} aria-hidden="true" />
          <Text fz="sm" fw={500}>
            {file.name}
          </Text>
        </Group>
        <Group gap="xs">
          <Button variant="default" onClick={onAgain}>
            {t(written ? 'import.another' : 'import.otherFile')}
          </Button>
          {!written && (
            <Button onClick={onWrite} disabled={result.failed > 0 || useful === 0}>
              {t('import.write', { number: count(useful) })}
            </Button>
          )}
        </Group>
      </Group>
      <Verdict result={result} written={written} />
      <ImportResult result={result} />
    </Stack>
  );
}

function Verdict({ result, written }: { result: UnitImportResult; written: boolean }) {
  const { t } = useTranslation('unit');
  if (written) {
    return (
      <Alert
        color="green"
        variant="light"
        icon={<IconCircleCheck size={20} />}
        title={t('import.written')}
        role="status"
      >
        <GoLink to={paths.units}>{t('import.toUnits')}</GoLink>
      </Alert>
    );
  }
  if (result.failed > 0) {
    return (
      <Alert
        color="orange"
        variant="light"
        role="status"
        title={t('import.wrong', { number: count(result.failed) })}
      >
        {t('import.wrongHint')}
      </Alert>
    );
  }
  return (
    <Alert color="blue" variant="light" role="status" title={t('import.right')}>
      {t('import.rightHint')}
    </Alert>
  );
}

/** An empty table with the headings; the mark at its start makes spreadsheets read it as Unicode. */
function Template() {
  const { t } = useTranslation('unit');
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} />}
      onClick={() => saveText(t('import.templateFile'), `\uFEFF${t('import.template')}\n`)}
    >
      {t('import.templateOpen')}
    </Button>
  );
}
