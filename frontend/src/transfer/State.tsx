import { Badge } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconHourglass,
  IconMailForward,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Transfer } from '../api/types';
import { whole } from '../ui/StateBadge';

const looks = {
  requested: { color: 'blue', icon: IconSend },
  released: { color: 'blue', icon: IconMailForward },
  introduced: { color: 'violet', icon: IconMailForward },
  received: { color: 'violet', icon: IconHourglass },
  accepted: { color: 'green', icon: IconCircleCheck },
  refused: { color: 'orange', icon: IconBan },
  withdrawn: { color: 'gray', icon: IconArrowBackUp },
} as const;

/** How far a transfer is: a colour, an icon and a word. */
export function State({ state }: { state: Transfer['state'] }) {
  const { t } = useTranslation('transfer');
  const { color, icon: Icon } = looks[state];
  return (
    <Badge color={color} leftSection={<Icon size={14} />} styles={whole}>
      {t(`state.${state}`)}
    </Badge>
  );
}
