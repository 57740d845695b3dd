import { Badge } from '@mantine/core';
import { IconCalendarX, IconCircleOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/types';
import { whole } from '../ui/StateBadge';

const looks = {
  open: { color: 'green', icon: IconPencil },
  late: { color: 'orange', icon: IconCalendarX },
  ended: { color: 'gray', icon: IconCircleOff },
} as const;

/** Whether units may still name their people: a colour, an icon and a word. */
export function CampaignState({ campaign }: { campaign: Pick<Campaign, 'open' | 'endedAt'> }) {
  const { t } = useTranslation('handover');
  const state = campaign.endedAt ? 'ended' : campaign.open ? 'open' : 'late';
  const { color, icon: Icon } = looks[state];
  return (
    <Badge color={color} leftSection={<Icon size={14} />} styles={whole}>
      {t(`state.${state}`)}
    </Badge>
  );
}
