import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, version } from '../api/client';
import type { Grant } from '../api/types';
import { today } from '../lib/dates';
import { endOf } from '../lib/validity';
import { CancelButton } from '../ui/closing';
import { DateField } from '../ui/DateField';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { SidePanel } from '../ui/SidePanel';
import { done } from '../ui/toast';
import { useRefreshRights } from './refresh';

interface ReviewPanelProps {
  grant: Grant;
  open: boolean;
  onClose: () => void;
}

/** Says whether a right is still needed: confirm it, or let it end on a day. */
export function ReviewPanel({ grant, open, onClose }: ReviewPanelProps) {
  const { t } = useTranslation('delegation');
  return (
    <SidePanel open={open} onClose={onClose} title={t('review.panel')}>
      <ReviewForm key={grant.id} grant={grant} onClose={onClose} />
    </SidePanel>
  );
}

function ReviewForm({ grant, onClose }: Omit<ReviewPanelProps, 'open'>) {
  const { t } = useTranslation('delegation');
  const refresh = useRefreshRights();
  const form = useForm({
    initialValues: {
      decision: 'confirm' as 'confirm' | 'lapse',
      until: today() as string | null,
      reason: '',
    },
    validate: {
      until: (value, { decision }) => (decision === 'lapse' && !value ? t('review.dayNeeded') : null),
      reason: (value) => (value.trim() ? null : t('ui:reasonDialog.required')),
    },
  });
  const lapses = form.values.decision === 'lapse';
  const { submit, saving, problem, unsaved } = useSave(form, async ({ decision, until, reason }) => {
    try {
      await client.POST('/grants/{id}/review', {
        params: { path: { id: grant.id }, header: version(grant) },
        body: { decision, reason: reason.trim(), ...(lapses && until && { until: endOf(until) }) },
      });
      done(lapses ? t('review.lapsed') : t('review.confirmed'));
      onClose();
    } finally {
      await refresh();
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        <Radio.Group label={t('review.question')} {...form.getInputProps('decision')}>
          <Stack gap="xs" mt={4}>
            <Radio
              size="sm"
              value="confirm"
              label={t('review.confirm')}
              description={t('review.confirmHelp')}
            />
            <Radio size="sm" value="lapse" label={t('review.lapse')} description={t('review.lapseHelp')} />
          </Stack>
        </Radio.Group>
        {lapses && (
          <DateField
            label={t('review.lastDay')}
            required
            minDate={today()}
            {...form.getInputProps('until')}
          />
        )}
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
            {lapses ? t('review.doLapse') : t('review.doConfirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
