import { Badge } from '@mantine/core';
import { IconHourglassEmpty, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../api/types';
import { whole } from '../ui/StateBadge';

/** Only what needs somebody's attention: a password that its owner has not made his own yet. */
export function PasswordState({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  if (account.status !== 'active' || account.passwordState === 'set') return null;
  const expired = account.passwordState === 'one-time-expired';
  const Icon = expired ? IconHourglassEmpty : IconKey;
  return (
    <Badge color={expired ? 'orange' : 'gray'} leftSection={<Icon size={14} />} styles={whole}>
      {t(`passwordState.${account.passwordState}`)}
    </Badge>
  );
}
