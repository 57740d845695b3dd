import { Group } from '@mantine/core';
import { IconCopyPlus, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/types';
import { paths } from '../paths';
import { GoButton } from '../ui/GoButton';
import { InviteMore } from './InviteMore';
import { PrintMany } from './prints/PrintMany';

/** What whoever runs a campaign does with what it is: its papers in one, another one like it, or a change of this one. */
export function CampaignActions({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const { id, endedAt } = campaign;
  return (
    <Group gap="xs" wrap="wrap-reverse" className="no-print">
      <GoButton
        to={paths.newCampaign}
        search={{ from: id }}
        variant="subtle"
        leftSection={<IconCopyPlus size={16} />}
      >
        {t('copy.open')}
      </GoButton>
      <PrintMany campaign={campaign} />
      {!endedAt && <InviteMore campaign={campaign} />}
      {!endedAt && (
        <GoButton to={paths.editCampaign(id)} leftSection={<IconPencil size={16} />}>
          {t('edit.open')}
        </GoButton>
      )}
    </Group>
  );
}
