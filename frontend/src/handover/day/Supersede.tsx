import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserShare } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client, once } from '../../api/client';
import type { Dossier } from '../../api/types';
import { paths } from '../../paths';
import { ReasonDialog } from '../../ui/ReasonDialog';
import { useHandoverChanged } from '../changed';

/** Opens the dossier in which another officer takes over. Nothing ends before that one is signed. */
export function Supersede({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const changed = useHandoverChanged();
  const [opened, { open, close }] = useDisclosure(false);

  async function supersede(reason: string) {
    const { data } = await client.POST('/handover/dossiers/{id}/supersede', {
      params: { path: { id: dossier.id }, header: once() },
      body: { reason },
    });
    await changed();
    if (data) await navigate({ to: paths.dossier(data.id) });
  }

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUserShare size={18} />}
        aria-haspopup="dialog"
        onClick={open}
      >
        {t('day.supersede.act')}
      </Button>
      <ReasonDialog
        open={opened}
        onClose={close}
        title={t('day.supersede.title', { unit: dossier.unit.name })}
        confirm={t('day.supersede.confirm')}
        danger={false}
        onConfirm={supersede}
      >
        <Text fz="sm">{t('day.supersede.opens', { person: dossier.account?.fullName })}</Text>
        <Text fz="sm">{t('day.supersede.nothing')}</Text>
      </ReasonDialog>
    </>
  );
}
