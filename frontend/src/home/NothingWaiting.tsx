import { Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { date, daysLeft, moment } from '../lib/dates';
import { count } from '../lib/numbers';
import { useMe } from '../session/me';
import { Notice } from '../ui/States';

/** Nothing to do: says since when, and what comes next. */
export function NothingWaiting() {
  const { t } = useTranslation('home');
  const { account, grants } = useMe();
  const effective = grants.filter((grant) => grant.state === 'effective');
  const next = effective
    .flatMap((grant) => (grant.until ? [{ grant, until: grant.until }] : []))
    .sort((a, b) => a.until.localeCompare(b.until))[0];
  return (
    <Notice icon={IconCircleCheck} color="khue" title={t('nothing.title')}>
      {account.lastLoginAt && (
        <Text fz="sm">{t('nothing.lastLogin', { at: moment(account.lastLoginAt) })}</Text>
      )}
      {effective.length > 0 && (
        <Text fz="sm">
          {next
            ? t('nothing.next', {
                unit: next.grant.unit.name,
                until: date(next.until),
                days: count(Math.max(daysLeft(next.until), 0)),
              })
            : t('nothing.noDates')}
        </Text>
      )}
    </Notice>
  );
}
