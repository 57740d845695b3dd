import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../api/client';
import type { Campaign } from '../api/types';
import { CancelButton } from '../ui/closing';
import { FormDialog } from '../ui/FormDialog';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { done } from '../ui/toast';
import { useHandoverChanged } from './changed';
import { ChosenUnits } from './InvitedUnits';

/** Invites units that were left out, or were founded after the campaign was opened. */
export function InviteMore({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUserPlus size={16} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('invited.more')}
      </Button>
      <FormDialog open={open} onClose={() => setOpen(false)} title={t('invited.moreTitle')} size="lg">
        <More campaign={campaign} onClose={() => setOpen(false)} />
      </FormDialog>
    </>
  );
}

function More({ campaign: { id, invited, audience }, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const changed = useHandoverChanged();
  const form = useForm<{ units: string[] }>({
    initialValues: { units: [] },
    validate: { units: (units) => (units.length === 0 ? t('invited.none') : null) },
  });
  const { submit, saving, problem, unsaved } = useSave(form, async ({ units }) => {
    const { data } = await client.POST('/handover/campaigns/{id}/dossiers', {
      params: { path: { id }, header: once() },
      body: { units },
    });
    await changed();
    if (data) done(t('invited.moreDone', { number: data.invited - invited }));
    onClose();
  });
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        <Text fz="sm">{t('invited.moreHelp')}</Text>
        <ChosenUnits
          audience={audience}
          value={form.values.units}
          errors={form.errors}
          onChange={(units) => {
            form.setFieldValue('units', units);
            form.clearErrors();
          }}
        />
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Button type="submit" loading={saving}>
            {t('invited.more')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
