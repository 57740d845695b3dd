import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../api/client';
import type { Job, UnitImportForm, UnitImportResult } from '../api/types';
import { saveBlob } from '../lib/download';
import { count } from '../lib/numbers';
import { useActingUnit } from '../session/actingUnit';
import { FileDrop } from '../ui/FileDrop';
import { ProblemAlert, problemItems } from '../ui/forms';
import { Page, Section } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { ImportResult } from './ImportResult';
import { Tried } from './ImportVerdict';
import { NothingBelow } from './NothingBelow';

type Checked = { file: File; result: UnitImportResult };

/** Schools from a file: first what would happen to each row, then the writing of it as a job. */
export function ImportPage() {
  const { t } = useTranslation('unit');
  const acting = useActingUnit();
  const go = useNavigate();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const commune = acting?.kind === 'commune' ? acting : null;

  async function during(work: () => Promise<void>) {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  const check = (file: File) =>
    during(async () => {
      setChecked(null);
      const result = await post({ file, dryRun: true, parent: commune?.id });
      setChecked({ file, result: result as UnitImportResult });
    });
  const write = (file: File) =>
    during(async () => {
      const job = (await post({ file, dryRun: false, parent: commune?.id })) as Job;
      await go({ to: '/units/import/$jobId', params: { jobId: job.id } });
    });

  if (acting?.kind === 'school') return <NothingBelow unit={acting} />;
  return (
    <Page title={t('import.title')} purpose={t('import.purpose')} action={<Template />}>
      {Boolean(failure) && <ProblemAlert error={failure} items={problemItems(failure)} />}
      {!checked && !busy && (
        <>
          <FileDrop
            title={t('import.drop')}
            hint={t('import.hint')}
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onFile={(file) => void check(file)}
          />
          <Rules below={commune?.name} />
        </>
      )}
      {busy && (
        <Stack gap="xs" role="status">
          <Text fz="sm">{t('import.busy')}</Text>
          <RowsSkeleton rows={8} />
        </Stack>
      )}
      {checked && !busy && (
        <Result checked={checked} onAgain={() => setChecked(null)} onWrite={() => void write(checked.file)} />
      )}
    </Page>
  );
}

async function post(form: UnitImportForm): Promise<UnitImportResult | Job> {
  const { data } = await client.POST('/units/import', {
    body: { ...form, file: form.file.name },
    bodySerializer: () => multipart(form),
    params: { header: form.dryRun ? {} : once() },
  });
  if (!data) throw new Error('the import answered nothing');
  return data;
}

function multipart(form: UnitImportForm): FormData {
  const body = new FormData();
  body.append('dryRun', String(form.dryRun ?? false));
  if (form.parent) body.append('parent', form.parent);
  body.append('file', form.file, form.file.name);
  return body;
}

/** What an import does and never does, to be read before a file is chosen. */
function Rules({ below }: { below?: string }) {
  const { t } = useTranslation('unit');
  return (
    <Section title={t('import.rulesTitle')}>
      <List fz="sm" spacing={4}>
        <List.Item>{t('import.rules.new')}</List.Item>
        <List.Item>{t('import.rules.known')}</List.Item>
        <List.Item>{t('import.rules.never')}</List.Item>
        {below && <List.Item>{t('import.rules.below', { unit: below })}</List.Item>}
      </List>
    </Section>
  );
}

interface ResultProps {
  checked: Checked;
  onAgain: () => void;
  onWrite: () => void;
}

function Result({ checked: { file, result }, onAgain, onWrite }: ResultProps) {
  const { t } = useTranslation('unit');
  const useful = result.created + result.changed;
  return (
    <Stack gap="md">
      <Group gap="xs" justify="space-between">
        <Group gap="xs" wrap="nowrap" miw={0}>
          <IconFileSpreadsheet size={20} stroke={1.6} aria-hidden="true" />
          <Text fz="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Text>
        </Group>
        <Group gap="xs">
          <Button variant="default" onClick={onAgain}>
            {t('import.otherFile')}
          </Button>
          {useful > 0 && <Button onClick={onWrite}>{t('import.write', { number: count(useful) })}</Button>}
        </Group>
      </Group>
      <Tried result={result} />
      <ImportResult result={result} />
    </Stack>
  );
}

/** A workbook with the headings and the values to choose from. */
function Template() {
  const { t } = useTranslation('unit');
  const [loading, setLoading] = useState(false);

  async function fetchTemplate() {
    setLoading(true);
    try {
      const { data } = await client.GET('/units/import/template.xlsx', { parseAs: 'blob' });
      if (data) saveBlob(t('import.templateFile'), data);
    } finally {
      setLoading(false);
    }
  }

  return (
    <Button
      variant="default"
      loading={loading}
      leftSection={<IconDownload size={16} />}
      onClick={() => void fetchTemplate()}
    >
      {t('import.templateOpen')}
    </Button>
  );
}
