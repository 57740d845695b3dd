import { Group, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import type { Account, OneTimePassword } from '../api/types';
import { moment } from '../lib/dates';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { Facts } from '../ui/Facts';
import { GoLink } from '../ui/GoLink';
import { NotFound } from '../ui/NotFound';
import { Page, Section } from '../ui/Page';
import { PageSkeleton } from '../ui/Skeletons';
import { AccountState } from '../ui/StateBadge';
import { ErrorState } from '../ui/States';
import { UnitBreadcrumb } from '../ui/UnitBreadcrumb';
import { AccountActions } from './AccountActions';
import { GrantsOf } from './GrantsOf';
import { PasswordState } from './PasswordState';
import { SlipsShown } from './SlipsShown';
import { asSlip } from './slip';
import { useAccount } from './useAccount';

/** One account: whose it is, its state, the rights it holds, and what can be done with it. */
export function AccountPage() {
  const { accountId } = useParams({ from: '/frame/accounts/$accountId' });
  const account = useAccount(accountId);
  if (account.isPending) return <PageSkeleton />;
  if (isProblem(account.error, 'not-found')) return <NotFound />;
  if (account.isError) return <ErrorState whole error={account.error} retry={() => void account.refetch()} />;
  return <Loaded key={account.data.id} account={account.data} />;
}

function Loaded({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const sees = useSees('unit.view');
  const [reset, setReset] = useState<OneTimePassword | null>(null);
  return (
    <Page
      above={<UnitBreadcrumb unit={account.unit} />}
      title={account.fullName}
      purpose={
        <Group component="span" gap={6}>
          <span>{[account.position, account.username].filter(Boolean).join(' · ')}</span>
          <AccountState status={account.status} />
          <PasswordState account={account} />
        </Group>
      }
      action={<AccountActions account={account} onReset={setReset} />}
      bare={reset !== null}
    >
      {reset && <SlipsShown key={reset.oneTimePassword} slips={[asSlip(reset)]} note={t('slip.onceOne')} />}
      <Stack gap="md" className={reset ? 'no-print' : undefined}>
        <Section title={t('facts')}>
          <Facts
            facts={[
              [t('field.username'), account.username],
              [
                t('field.unit'),
                <GoLink key="unit" to={paths.unit(account.unit.id)} open={sees(account.unit)} fz="sm">
                  {account.unit.name}
                </GoLink>,
              ],
              [t('field.position'), account.position],
              [t('field.phone'), account.phone],
              [t('field.email'), account.email],
              [t('field.otp'), t(account.otpEnabled ? 'otpOn' : 'otpOff')],
              [t('field.lastLogin'), account.lastLoginAt ? moment(account.lastLoginAt) : t('neverLoggedIn')],
              [t('field.createdAt'), moment(account.createdAt)],
            ]}
          />
        </Section>
        <GrantsOf account={account} />
      </Stack>
    </Page>
  );
}
