import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, once } from '../../api/client';
import type { Campaign, Desk } from '../../api/types';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { Barred } from '../../ui/Barred';
import { ProblemAlert } from '../../ui/forms';
import { GoLink } from '../../ui/GoLink';
import { useHandoverChanged } from '../changed';

interface FillDeskProps {
  campaign: Campaign;
  desk: Desk;
}

/** Gives units without a time one at this desk, after saying which. */
export function FillDesk({ campaign, desk }: FillDeskProps) {
  const { t } = useTranslation('handover');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarPlus size={16} />}
        aria-haspopup="dialog"
        aria-label={t('desks.fillOf', { name: desk.name })}
        onClick={() => setOpen(true)}
      >
        {t('desks.fill')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('desks.fill')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('ui:action.close') }}
      >
        <Fill campaign={campaign} desk={desk} onClose={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Fill({ campaign, desk, onClose }: FillDeskProps & { onClose: () => void }) {
  const { t } = useTranslation('handover');
  const changed = useHandoverChanged();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [placed, setPlaced] = useState<number>();
  const waiting = api.useQuery('get', '/handover/campaigns/{id}/dossiers', {
    params: { path: { id: campaign.id }, query: { missing: 'scheduled', limit: 1, count: true } },
  });
  const left = waiting.data?.total;
  const free = Math.max(0, desk.room - desk.taken);

  async function fill() {
    setBusy(true);
    setError(null);
    try {
      const { data } = await client.POST('/handover/desks/{id}/fill', {
        params: { path: { id: desk.id }, header: once() },
      });
      await changed();
      setPlaced(data?.placed ?? 0);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Stack gap="md">
      {placed === undefined ? (
        <>
          <Text fz="sm">
            {t(`desks.fillEffect.${desk.area ?? 'any'}`, { name: desk.name, free: count(free) })}
          </Text>
          <Text fz="sm">{t('desks.fillKept')}</Text>
          {left !== undefined && <Text fz="sm">{t('desks.waiting', { number: count(left) })}</Text>}
        </>
      ) : (
        <div role="status">
          <Text fw={600}>{t('desks.filled', { number: count(placed) })}</Text>
          {left !== undefined && (
            <Text fz="sm">
              {left === 0 ? (
                t('desks.waitingNone')
              ) : (
                <GoLink to={paths.campaign(campaign.id)} search={{ missing: 'scheduled' }} underline="always">
                  {t('desks.waiting', { number: count(left) })}
                </GoLink>
              )}
            </Text>
          )}
        </div>
      )}
      {error !== null && <ProblemAlert error={error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {placed === undefined ? t('ui:action.cancel') : t('ui:action.close')}
        </Button>
        {placed === undefined && (
          <Barred loading={busy} why={free === 0 ? t('desks.full') : undefined} onClick={() => void fill()}>
            {t('desks.fill')}
          </Barred>
        )}
      </Group>
    </Stack>
  );
}
