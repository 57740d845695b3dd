import { Alert, List, Stack, Text } from '@mantine/core';
import { IconArrowsExchange, IconRefreshAlert, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Grant, Revocation } from '../../api/types';
import { count } from '../../lib/numbers';
import { useRoleNames } from '../../ui/roleNames';
import classes from './Fall.module.css';
import { FallTree } from './FallTree';
import { fallTree } from './fall';

interface ConsequencesProps {
  preview: Revocation;
  /** What came and went since it was last shown, when it had to be read again. */
  changed: { added: Grant[]; gone: Grant[] } | null;
}

/** Exactly what the revocation does: how many, which, who loses everything, what moves to the successor. */
export function Consequences({ preview, changed }: ConsequencesProps) {
  const { t } = useTranslation('delegation');
  const { counts, grants, reanchored, accounts } = preview;
  const lost = accounts.filter((account) => account.losesAll);
  const facts: [string, number][] = [
    [t('revoke.count.grants'), counts.grants],
    [t('revoke.count.accounts'), counts.accounts],
    [t('revoke.count.sessions'), counts.sessions],
    [t('revoke.count.reanchored'), counts.reanchored],
  ];
  return (
    <Stack gap="md">
      {changed && <Changed {...changed} />}
      <dl className={`${classes.counts} numbers`}>
        {facts.map(([name, number]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count(number)}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Text fz="sm" fw={600} mb={4}>
          {t('revoke.falls')}
        </Text>
        <FallTree fallen={fallTree(grants)} label={t('revoke.falls')} />
      </div>
      {reanchored.length > 0 && (
        <Alert color="blue" variant="light" icon={<IconArrowsExchange size={20} />} title={t('revoke.moves')}>
          <Grants grants={reanchored.map((one) => one.grant)} />
        </Alert>
      )}
      {lost.length > 0 && (
        <Alert color="orange" variant="light" icon={<IconUserOff size={20} />} title={t('revoke.losesAll')}>
          <Names all={lost.map((account) => `${account.fullName} (${account.username})`)} />
        </Alert>
      )}
    </Stack>
  );
}

function Changed({ added, gone }: { added: Grant[]; gone: Grant[] }) {
  const { t } = useTranslation('delegation');
  const nothing = added.length === 0 && gone.length === 0;
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="light"
      icon={<IconRefreshAlert size={20} />}
      title={t('revoke.stale')}
    >
      <Stack gap={4}>
        {nothing && <Text fz="sm">{t('revoke.staleDetail')}</Text>}
        {added.length > 0 && (
          <div>
            <Text fz="sm">{t('revoke.added', { number: count(added.length) })}</Text>
            <Grants grants={added} />
          </div>
        )}
        {gone.length > 0 && (
          <div>
            <Text fz="sm">{t('revoke.gone', { number: count(gone.length) })}</Text>
            <Grants grants={gone} />
          </div>
        )}
      </Stack>
    </Alert>
  );
}

function Grants({ grants }: { grants: Grant[] }) {
  const { t } = useTranslation('delegation');
  const roleName = useRoleNames();
  const words = (grant: Grant) =>
    t('revoke.grantOf', { name: grant.account.fullName, role: roleName(grant.role), unit: grant.unit.name });
  return <Names all={grants.map(words)} />;
}

/** At most ten lines, then how many more. */
function Names({ all }: { all: string[] }) {
  const { t } = useTranslation('delegation');
  return (
    <List fz="sm">
      {all.slice(0, 10).map((one) => (
        <List.Item key={one}>{one}</List.Item>
      ))}
      {all.length > 10 && <List.Item>{t('revoke.andMore', { number: count(all.length - 10) })}</List.Item>}
    </List>
  );
}
