import { Group, Text } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../api/types';
import { date, moment } from '../../lib/dates';
import { count } from '../../lib/numbers';
import { lastDay } from '../../lib/validity';
import { paths } from '../../paths';
import { useMe } from '../../session/me';
import { useSees } from '../../session/sees';
import { GoLink } from '../GoLink';
import { useRoleNames } from '../roleNames';
import { GrantState } from '../StateBadge';
import { UnitIcon } from '../UnitIcon';
import classes from './GrantChain.module.css';

interface GrantChainProps {
  /** Root first, the grant itself last. */
  chain: Grant[];
  /** Id of the grant whose page this is; it is marked and not a link. */
  current?: string;
}

/** How a right came down the tree, link by link: whom, as what, where, until when; a broken link says why. */
export function GrantChain({ chain, current }: GrantChainProps) {
  const { t } = useTranslation('ui');
  const fault = chain.findIndex((grant) => grant.state !== 'effective');
  return (
    <ol className={classes.chain} aria-label={t('chain.label')}>
      {chain.map((grant, place) => (
        <li
          key={grant.id}
          className={classes.link}
          data-broken={(fault >= 0 && place >= fault) || undefined}
          data-current={grant.id === current || undefined}
        >
          <span className={classes.node}>
            {place === fault ? (
              <IconLinkOff size={18} stroke={1.8} aria-hidden="true" />
            ) : (
              <UnitIcon kind={grant.unit.kind} />
            )}
          </span>
          <Link grant={grant} current={grant.id === current} />
        </li>
      ))}
    </ol>
  );
}

function Link({ grant, current }: { grant: Grant; current: boolean }) {
  const { t } = useTranslation('ui');
  const roleName = useRoleNames();
  const sees = useSees('grant.view');
  const mine = grant.account.id === useMe().account.id;
  const title = t('chain.title', { role: roleName(grant.role), unit: grant.unit.name });
  return (
    <div className={classes.card} aria-current={current || undefined}>
      <Group gap="xs" justify="space-between" align="flex-start">
        <Text fz="sm" fw={600} component="div" flex="1 1 200px">
          {current ? (
            title
          ) : (
            <GoLink to={paths.grant(grant.id)} open={mine || sees(grant.unit)}>
              {title}
            </GoLink>
          )}
        </Text>
        <GrantState state={grant.state} />
      </Group>
      <Text fz="sm">
        {t('chain.holder', { name: grant.account.fullName, username: grant.account.username })}
      </Text>
      <Text fz="xs" c="dimmed" className="numbers">
        {[
          grant.givenBy
            ? t('chain.given', { name: grant.givenBy.fullName, at: date(grant.createdAt) })
            : t('chain.root'),
          validity(grant, t),
          grant.passes > 0 ? t('chain.passes', { number: count(grant.passes) }) : t('chain.noPasses'),
        ].join(' · ')}
      </Text>
      <Fault grant={grant} />
    </div>
  );
}

/** Why this link does not hold. */
function Fault({ grant }: { grant: Grant }) {
  const { t } = useTranslation('ui');
  if (grant.state === 'effective') return null;
  const words = {
    revoked: t('chain.fault.revoked', {
      name: grant.revokedBy?.fullName ?? t('chain.fault.nobody'),
      at: grant.revokedAt ? moment(grant.revokedAt) : '',
      reason: grant.revokeReason ?? '',
    }),
    expired: t('chain.fault.expired', { date: grant.until ? date(lastDay(grant.until)) : '' }),
    pending: t('chain.fault.pending', { date: date(grant.from) }),
    broken: t('chain.fault.broken'),
  }[grant.state];
  return (
    <Text fz="sm" className={classes.fault}>
      {words}
    </Text>
  );
}

function validity(grant: Grant, t: (key: string, values?: Record<string, string>) => string): string {
  return grant.until
    ? t('chain.between', { from: date(grant.from), until: date(lastDay(grant.until)) })
    : t('chain.open', { from: date(grant.from) });
}
