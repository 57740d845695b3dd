import { Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, version } from '../api/client';
import type { Grant } from '../api/types';
import { count } from '../lib/numbers';
import { endOf, lastDay } from '../lib/validity';
import { CancelButton } from '../ui/closing';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { SidePanel } from '../ui/SidePanel';
import { done } from '../ui/toast';
import { untilWords, useTypeNames } from './names';
import { RecordTypes } from './RecordTypes';
import { useRefreshRights } from './refresh';
import { Until } from './Until';

interface ChangePanelProps {
  grant: Grant & { chain: Grant[] };
  open: boolean;
  onClose: () => void;
}

/** Changes how long, how far and for which records a right holds; the server keeps it within the right above. */
export function ChangePanel({ grant, open, onClose }: ChangePanelProps) {
  const { t } = useTranslation('delegation');
  return (
    <SidePanel open={open} onClose={onClose} title={t('change.title')}>
      <ChangeForm key={grant.id} grant={grant} onClose={onClose} />
    </SidePanel>
  );
}

function ChangeForm({ grant, onClose }: Omit<ChangePanelProps, 'open'>) {
  const { t } = useTranslation('delegation');
  const refresh = useRefreshRights();
  const form = useForm({
    initialValues: {
      until: grant.until ? lastDay(grant.until) : null,
      passes: grant.passes as number | string,
      recordTypes: grant.recordTypes,
      reason: '',
    },
    validate: { reason: (value) => (value.trim() ? null : t('ui:reasonDialog.required')) },
  });
  const { submit, saving, problem, unsaved } = useSave(form, async (values) => {
    try {
      await client.PATCH('/grants/{id}', {
        params: { path: { id: grant.id }, header: version(grant) },
        body: {
          ...(form.isDirty('until') && { until: values.until && endOf(values.until) }),
          ...(form.isDirty('passes') && { passes: Number(values.passes) }),
          ...(form.isDirty('recordTypes') && { recordTypes: values.recordTypes }),
          reason: values.reason.trim(),
        },
      });
      done(t('change.done'));
      onClose();
    } finally {
      await refresh();
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        <Above grant={grant.chain.at(-2)} />
        <Until label={t('column.until')} {...form.getInputProps('until')} value={form.values.until} />
        <NumberInput
          label={t('column.passes')}
          description={t('passesHelp')}
          min={0}
          max={10}
          allowDecimal={false}
          {...form.getInputProps('passes')}
        />
        <RecordTypes {...form.getInputProps('recordTypes')} value={form.values.recordTypes} />
        <Textarea
          label={t('ui:reasonDialog.label')}
          description={t('ui:reasonDialog.help')}
          required
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Button type="submit" loading={saving}>
            {t('ui:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the right stands on, so that one knows its bounds before trying. */
function Above({ grant }: { grant: Grant | undefined }) {
  const { t } = useTranslation('delegation');
  const typeNames = useTypeNames();
  if (!grant) return null;
  return (
    <Text fz="sm" c="dimmed">
      {t('change.above', {
        name: grant.account.fullName,
        unit: grant.unit.name,
        until: untilWords(grant, t),
        passes: count(grant.passes),
        types: typeNames(grant.recordTypes)?.join(', ') ?? t('allTypes'),
      })}
    </Text>
  );
}
