import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordRemark, RecordType } from '../api/types';
import { inWords } from '../lib/label';
import { CancelButton } from '../ui/closing';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { SearchMultiSelect } from '../ui/SearchMultiSelect';
import { SidePanel } from '../ui/SidePanel';
import { fieldsOf, nameOf } from './fields';

interface GiveBackProps {
  type: RecordType;
  record: EducationRecord;
  open: boolean;
  onClose: () => void;
  onReturn: (said: RecordRemark) => Promise<unknown>;
}

/** Says why a record goes back to its school: of the whole, and of single fields. */
export function GiveBack({ open, onClose, record, ...rest }: GiveBackProps) {
  const { t } = useTranslation('record');
  return (
    <SidePanel open={open} onClose={onClose} title={t('giveBack.title', { name: nameOf(record) })}>
      {open && <GiveBackForm record={record} onClose={onClose} {...rest} />}
    </SidePanel>
  );
}

interface Values {
  reason: string;
  fields: string[];
  reasons: Record<string, string>;
}

/** The form of it, for whatever closes around it. */
export function GiveBackForm({ type, onClose, onReturn }: Omit<GiveBackProps, 'open'>) {
  const { t } = useTranslation('record');
  const form = useForm<Values>({
    initialValues: { reason: '', fields: [], reasons: {} },
    validate: (values) => ({
      reason: values.reason.trim() || values.fields.length > 0 ? null : t('giveBack.needed'),
      ...Object.fromEntries(
        values.fields
          .filter((field) => !values.reasons[field]?.trim())
          .map((field) => [`reasons.${field}`, t('giveBack.fieldNeeded')]),
      ),
    }),
  });
  const { submit, saving, problem, unsaved } = useSave(form, async ({ reason, fields, reasons }) => {
    await onReturn({
      reason: reason.trim() || undefined,
      fields: fields.map((field) => ({ field, reason: reasons[field]?.trim() ?? '' })),
    });
    onClose();
  });
  const labels = new Map(fieldsOf(type).map(({ name, label }) => [name, inWords(label)]));
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        <Textarea
          label={t('giveBack.reason')}
          description={t('giveBack.reasonHelp')}
          maxLength={1000}
          autosize
          minRows={2}
          data-autofocus
          autoFocus
          {...form.getInputProps('reason')}
        />
        <SearchMultiSelect
          label={t('giveBack.fields')}
          description={t('giveBack.fieldsHelp')}
          choices={[...labels].map(([value, label]) => ({ value, label }))}
          value={form.values.fields}
          onChange={(fields) => {
            form.setFieldValue('fields', fields);
            form.clearFieldError('reason');
          }}
        />
        {form.values.fields.map((field) => (
          <Textarea
            key={field}
            label={t('giveBack.fieldReason', { field: labels.get(field) })}
            required
            maxLength={500}
            autosize
            {...form.getInputProps(`reasons.${field}`)}
          />
        ))}
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Button type="submit" loading={saving}>
            {t('move.return')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
