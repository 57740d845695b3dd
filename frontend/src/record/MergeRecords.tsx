import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../api/types';
import { inWords } from '../lib/label';
import { CancelButton } from '../ui/closing';
import { DiffTable } from '../ui/DiffTable';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { SidePanel } from '../ui/SidePanel';
import { done } from '../ui/toast';
import { mergeRecord, read, useRecordsChanged } from './api';
import { fieldsOf, nameOf } from './fields';
import { shown } from './Value';

interface MergeRecordsProps {
  type: RecordType;
  /** The one that stays. */
  record: EducationRecord;
  /** The code of the other one where it is known. */
  code?: string;
}

/** Makes one record of two that are of the same person: the other one is looked up, compared, and goes away. */
export function MergeRecords({ type, record, code }: MergeRecordsProps) {
  const { t } = useTranslation('record');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('merge.open')}
      </Button>
      <SidePanel
        open={open}
        onClose={() => setOpen(false)}
        title={t('merge.title', { name: nameOf(record) })}
        size={620}
      >
        {open && <MergeForm type={type} record={record} code={code} onClose={() => setOpen(false)} />}
      </SidePanel>
    </>
  );
}

function MergeForm({ type, record, code, onClose }: MergeRecordsProps & { onClose: () => void }) {
  const { t } = useTranslation('record');
  const changed = useRecordsChanged(type.path);
  const form = useForm({
    initialValues: { other: code ?? '', reason: '' },
    validate: {
      other: (value) => (value.trim() ? null : t('merge.otherNeeded')),
      reason: (value) => (value.trim() ? null : t('ui:reasonDialog.required')),
    },
  });
  const { submit, saving, problem, unsaved } = useSave(form, async ({ other, reason }) => {
    await mergeRecord(type, record, `code:${other.trim()}`, reason.trim());
    await changed();
    done(t('merge.done', { code: other.trim() }));
    onClose();
  });
  const [asked] = useDebouncedValue(form.values.other.trim(), 300);
  const other = useQuery({
    queryKey: ['get', `/${type.path}/{id}`, { id: `code:${asked}` }],
    queryFn: ({ signal }) =>
      read<EducationRecord>(`/${type.path}/{id}`, { params: { path: { id: `code:${asked}` } }, signal }),
    enabled: asked.length > 2 && asked !== record.code,
    retry: false,
  });
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        <Text fz="sm">{t('merge.effect', { code: String(record.code) })}</Text>
        <TextInput
          label={t('merge.other')}
          description={t('merge.otherHelp')}
          required
          maxLength={40}
          data-autofocus
          {...form.getInputProps('other')}
        />
        {other.data && <Compared type={type} stays={record} gone={other.data} />}
        {other.isError && (
          <Text fz="sm" c="dimmed" role="status">
            {t('merge.unknown')}
          </Text>
        )}
        <Textarea
          label={t('ui:reasonDialog.label')}
          required
          maxLength={1000}
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Button type="submit" loading={saving} disabled={!other.data}>
            {t('merge.go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the two say, where they say something different. */
function Compared({
  type,
  stays,
  gone,
}: {
  type: RecordType;
  stays: EducationRecord;
  gone: EducationRecord;
}) {
  const { t } = useTranslation('record');
  const rows = fieldsOf(type)
    .filter(({ name }) => JSON.stringify(stays[name] ?? null) !== JSON.stringify(gone[name] ?? null))
    .map((field) => ({
      key: field.name,
      label: inWords(field.label),
      from: shown(gone, field),
      to: shown(stays, field),
    }));
  return (
    <>
      <Text fz="sm">{t('merge.found', { name: nameOf(gone), school: gone.school.name })}</Text>
      <DiffTable
        rows={rows}
        names={{ from: t('merge.gone'), to: t('merge.stays') }}
        none={
          <Text span fz="sm" c="dimmed">
            {t('changes.empty')}
          </Text>
        }
      />
    </>
  );
}
