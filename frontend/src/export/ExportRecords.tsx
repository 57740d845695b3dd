import { Button, Group, SegmentedControl, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconFileDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Export, NewExport, RecordType } from '../api/types';
import { inWords, within } from '../lib/label';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { useMe } from '../session/me';
import { CancelButton } from '../ui/closing';
import { useSave } from '../ui/forms';
import { GoLink } from '../ui/GoLink';
import { LeaveGuard } from '../ui/LeaveGuard';
import { SidePanel } from '../ui/SidePanel';
import { done } from '../ui/toast';
import { fetchFile, takeOut } from './api';

interface ExportRecordsProps {
  type: RecordType;
  filter: NewExport['filter'];
  schoolYear: string | undefined;
  /** Whether as they were approved last. */
  official: boolean;
  /** How many records that is. */
  number: number;
  /** Names of the columns in sight. */
  columns: readonly string[];
}

/** Takes the records of a list out as a file, after asking for what. */
export function ExportRecords(props: ExportRecordsProps) {
  const { t } = useTranslation('export');
  const { can } = useMe();
  const [open, setOpen] = useState(false);
  if (!can.includes('export.run') || props.number === 0) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileDownload size={16} />}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
      >
        {t('open')}
      </Button>
      <SidePanel
        open={open}
        onClose={() => setOpen(false)}
        title={t('heading', { number: count(props.number), type: within(inWords(props.type.label)) })}
      >
        {open && <ExportForm {...props} onDone={() => setOpen(false)} />}
      </SidePanel>
    </>
  );
}

interface Values {
  purpose: string;
  format: 'xlsx' | 'csv';
  all: 'seen' | 'all';
  codes: boolean;
}

const SHORTEST = 10;

function ExportForm({
  type,
  filter,
  schoolYear,
  official,
  columns,
  number,
  onDone,
}: ExportRecordsProps & { onDone: () => void }) {
  const { t } = useTranslation('export');
  const queries = useQueryClient();
  const begun = useRef<{ same: string; noted: Export } | null>(null);
  const form = useForm<Values>({
    initialValues: { purpose: '', format: 'xlsx', all: 'seen', codes: false },
    validate: { purpose: (value) => (value.trim().length < SHORTEST ? t('purposeNeeded') : null) },
  });
  const { submit, saving, problem, unsaved } = useSave(form, async ({ purpose, format, all, codes }) => {
    const asked = {
      type: type.code as NewExport['type'],
      schoolYear,
      filter,
      official: official || undefined,
      format,
      codes,
      purpose: purpose.trim(),
      columns: all === 'all' ? undefined : [...columns],
    };
    // When only the file did not arrive, the next attempt fetches it, and no second export is noted.
    const same = JSON.stringify(asked);
    const noted = begun.current?.same === same ? begun.current.noted : await takeOut(asked);
    if (!noted) return;
    begun.current = { same, noted };
    await fetchFile(noted);
    const said = t('done', { number: count(noted.records) });
    done(noted.records < number ? `${said} ${t('fewer')}` : said);
    onDone();
    void queries.invalidateQueries({ queryKey: ['get', '/exports'] });
  });
  const everything = type.sections.flatMap((section) => section.fields).length;
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        {official && <Text fz="sm">{t('official')}</Text>}
        <Textarea
          label={t('purpose')}
          description={t('purposeHelp')}
          required
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('purpose')}
        />
        <Stack gap={6}>
          <Text component="span" fz="sm" fw={500}>
            {t('columns')}
          </Text>
          <SegmentedControl
            aria-label={t('columns')}
            data={[
              { value: 'seen', label: t('seen', { number: columns.length }) },
              { value: 'all', label: t('all', { number: everything }) },
            ]}
            {...form.getInputProps('all')}
          />
        </Stack>
        <Stack gap={6}>
          <Text component="span" fz="sm" fw={500}>
            {t('format')}
          </Text>
          <SegmentedControl
            aria-label={t('format')}
            data={[
              { value: 'xlsx', label: t('xlsx') },
              { value: 'csv', label: t('csv') },
            ]}
            {...form.getInputProps('format')}
          />
          {form.values.format === 'csv' && (
            <Text fz="sm" c="dimmed">
              {t('csvHelp')}
            </Text>
          )}
        </Stack>
        <Switch
          label={t('codes')}
          description={t('codesHelp')}
          {...form.getInputProps('codes', { type: 'checkbox' })}
        />
        <Text fz="sm" c="dimmed">
          {t('logged')} <GoLink to={paths.exports}>{t('before')}</GoLink>
        </Text>
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Button type="submit" loading={saving} leftSection={<IconFileDownload size={16} />}>
            {t('go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
