import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../api/types';
import { ago } from '../lib/dates';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import type { Column } from '../ui/DataTable';
import { GoLink } from '../ui/GoLink';
import { useRoleNames } from '../ui/roleNames';
import { GrantState } from '../ui/StateBadge';
import { untilWords, useTypeNames } from './names';

/** Who has what, where, until when, how far it may go on, and whether it is used. */
export function useGrantColumns(): Record<
  'who' | 'what' | 'where' | 'until' | 'passes' | 'state' | 'used' | 'reviewed',
  Column<Grant>
> {
  const { t } = useTranslation('delegation');
  const roleName = useRoleNames();
  const typeNames = useTypeNames();
  return {
    who: {
      key: 'who',
      header: t('column.who'),
      sort: 'account',
      cell: (grant) => (
        <>
          <GoLink to={paths.grant(grant.id)} fw={500} display="inline-block">
            {grant.account.fullName}
          </GoLink>{' '}
          <Text span fz="xs" c="dimmed" fw={400}>
            {grant.account.username}
          </Text>
        </>
      ),
    },
    what: {
      key: 'what',
      header: t('column.what'),
      tight: true,
      cell: (grant) => (
        <>
          {roleName(grant.role)}
          {grant.recordTypes && (
            <Text fz="xs" c="dimmed" style={{ whiteSpace: 'normal' }}>
              {typeNames(grant.recordTypes)?.join(', ')}
            </Text>
          )}
        </>
      ),
    },
    where: { key: 'where', header: t('column.where'), width: '25%', cell: (grant) => grant.unit.name },
    until: {
      key: 'until',
      header: t('column.until'),
      sort: 'until',
      tight: true,
      cell: (grant) => <span className={grant.until ? 'numbers' : undefined}>{untilWords(grant, t)}</span>,
    },
    passes: {
      key: 'passes',
      header: t('column.passes'),
      end: true,
      tight: true,
      cell: (grant) => (grant.passes > 0 ? t('times', { number: count(grant.passes) }) : t('never')),
    },
    state: {
      key: 'state',
      header: t('column.state'),
      width: 160,
      cell: (grant) => <GrantState state={grant.state} />,
    },
    used: {
      key: 'used',
      header: t('column.used'),
      tight: true,
      cell: (grant) => (grant.lastUsedAt ? ago(grant.lastUsedAt) : t('unused')),
    },
    reviewed: {
      key: 'reviewed',
      header: t('column.reviewed'),
      tight: true,
      cell: (grant) => (grant.reviewedAt ? ago(grant.reviewedAt) : t('unreviewed')),
    },
  };
}
