import { Badge } from '@mantine/core';
import {
  IconBan,
  IconCircleCheck,
  IconCircleOff,
  IconClock,
  IconHourglassEmpty,
  IconLinkOff,
  IconLock,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account, Grant } from '../api/types';

const grants = {
  effective: { color: 'green', icon: IconCircleCheck },
  pending: { color: 'blue', icon: IconClock },
  expired: { color: 'gray', icon: IconHourglassEmpty },
  revoked: { color: 'slate', icon: IconBan },
  broken: { color: 'orange', icon: IconLinkOff },
} as const;

const accounts = {
  active: { color: 'green', icon: IconCircleCheck },
  locked: { color: 'orange', icon: IconLock },
  ended: { color: 'gray', icon: IconCircleOff },
} as const;

/** Long words take a second line rather than being cut. */
export const whole = {
  root: { height: 'auto', minHeight: 22, paddingBlock: 1 },
  label: { whiteSpace: 'normal', overflow: 'visible', lineHeight: 1.5 },
} as const;

/** A state is a colour, an icon and a word, never the colour alone. */
export function GrantState({ state }: { state: Grant['state'] }) {
  const { t } = useTranslation('ui');
  const { color, icon: Icon } = grants[state];
  return (
    <Badge color={color} leftSection={<Icon size={14} />} styles={whole}>
      {t(`grantState.${state}`)}
    </Badge>
  );
}

export function AccountState({ status }: { status: Account['status'] }) {
  const { t } = useTranslation('ui');
  const { color, icon: Icon } = accounts[status];
  return (
    <Badge color={color} leftSection={<Icon size={14} />} styles={whole}>
      {t(`accountState.${status}`)}
    </Badge>
  );
}
