import { Button, Group, Stack } from '@mantine/core';
import { IconListNumbers, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Campaign, Desk } from '../../api/types';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { Facts } from '../../ui/Facts';
import { GoButton } from '../../ui/GoButton';
import { Section } from '../../ui/Page';
import { span } from '../spans';
import { FillDesk } from './FillDesk';
import { Fullness } from './Fullness';

interface DeskCardProps {
  campaign: Campaign;
  desk: Desk;
  /** Absent where the desk may only be read. */
  onEdit?: () => void;
}

export function DeskCard({ campaign, desk, onEdit }: DeskCardProps) {
  const { t } = useTranslation('handover');
  const { id, name, place, keeper, area, opensAt, closesAt, minutesEach, places } = desk;
  return (
    <Section
      fill
      title={name}
      action={
        onEdit && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={16} />}
            aria-haspopup="dialog"
            aria-label={t('desks.editOf', { name })}
            onClick={onEdit}
          >
            {t('desks.editAct')}
          </Button>
        )
      }
    >
      <Stack gap="md">
        <Facts
          facts={[
            [t('desks.field.place'), place],
            [t('desks.field.keeper'), keeper],
            [t('desks.field.area'), campaign.audience === 'commune' && t(`desks.area.${area ?? 'any'}`)],
            [t('desks.field.open'), span(opensAt, closesAt)],
            [t('desks.field.each'), t('desks.pace', { minutes: count(minutesEach), places: count(places) })],
          ]}
        />
        <Fullness desk={desk} />
        <Group gap="xs">
          <GoButton
            to={paths.campaignDesks(campaign.id)}
            search={{ desk: id }}
            leftSection={<IconListNumbers size={16} />}
            aria-label={t('desks.queueOf', { name })}
          >
            {t('desks.queue')}
          </GoButton>
          {onEdit && <FillDesk campaign={campaign} desk={desk} />}
        </Group>
      </Stack>
    </Section>
  );
}
