import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCircleOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../api/client';
import type { Campaign } from '../api/types';
import { count } from '../lib/numbers';
import { ProblemAlert } from '../ui/forms';
import { done } from '../ui/toast';
import { useHandoverChanged } from './changed';

/** Ends a campaign, after saying what that does to the links of its units. */
export function EndCampaign({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const changed = useHandoverChanged();
  const [open, setOpen] = useState(false);
  // Read again only now: what was refused is told by the dialog, which is gone once somebody else has ended the campaign.
  const close = () => {
    setOpen(false);
    void changed();
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCircleOff size={16} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('end.act')}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={t('end.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('ui:action.close') }}
      >
        <Effect campaign={campaign} onClose={close} />
      </Modal>
    </>
  );
}

function Effect({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { id, name, invited, registered } = campaign;

  async function end() {
    setBusy(true);
    setError(null);
    try {
      await client.POST('/handover/campaigns/{id}/end', {
        params: { path: { id }, header: { ...version(campaign), ...once() } },
      });
      done(t('end.done', { name }));
      onClose();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  }

  return (
    <Stack gap="md">
      <Text fz="sm">{t('end.links', { name, invited: count(invited) })}</Text>
      {registered < invited && (
        <Text fz="sm">{t('end.missing', { missing: count(invited - registered) })}</Text>
      )}
      <Text fz="sm">{t('end.kept')}</Text>
      {error !== null && <ProblemAlert error={error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ui:action.cancel')}
        </Button>
        <Button color="red.9" loading={busy} onClick={() => void end()}>
          {t('end.act')}
        </Button>
      </Group>
    </Stack>
  );
}
