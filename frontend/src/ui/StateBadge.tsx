import { Badge } from '@mantine/core';
import {
  IconArrowBackUp,
  IconBan,
  IconChecks,
  IconCircleCheck,
  IconCircleOff,
  IconClock,
  IconHourglassEmpty,
  IconLinkOff,
  IconLock,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account, EducationRecord, Grant } from '../api/types';

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

const records = {
  draft: { color: 'gray', icon: IconPencil },
  submitted: { color: 'blue', icon: IconSend },
  verified: { color: 'violet', icon: IconChecks },
  approved: { color: 'green', icon: IconCircleCheck },
  returned: { color: 'orange', icon: IconArrowBackUp },
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

export function RecordState({ state }: { state: EducationRecord['state'] }) {
  const { t } = useTranslation('ui');
  const { color, icon: Icon } = records[state];
  return (
    <Badge color={color} leftSection={<Icon size={14} />} styles={whole}>
      {t(`recordState.${state}`)}
    </Badge>
  );
}

/** The same where there is no room for words; they are its name, and its title. */
export function RecordStateIcon({ state }: { state: EducationRecord['state'] }) {
  const { t } = useTranslation('ui');
  const { color, icon: Icon } = records[state];
  const word = t(`recordState.${state}`);
  return (
    <Icon size={15} role="img" aria-label={word} color={`var(--mantine-color-${color}-text)`}>
      <title>{word}</title>
    </Icon>
  );
}
