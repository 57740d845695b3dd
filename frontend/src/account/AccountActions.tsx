import { Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconDeviceMobileOff,
  IconKey,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconUserOff,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, version } from '../api/client';
import type { Account, OneTimePassword } from '../api/types';
import { Can } from '../ui/Can';
import { ReasonDialog } from '../ui/ReasonDialog';
import { SidePanel } from '../ui/SidePanel';
import { done } from '../ui/toast';
import { EditAccount } from './EditAccount';
import { useAccountsChanged } from './useAccount';

const icons = {
  lock: IconLock,
  unlock: IconLockOpen,
  'reset-password': IconKey,
  'reset-otp': IconDeviceMobileOff,
  end: IconUserOff,
} as const;

type Act = keyof typeof icons;

/** What an administrator above can do with the account; each act says what it does before it is done. */
export function AccountActions({
  account,
  onReset,
}: {
  account: Account;
  onReset: (made: OneTimePassword) => void;
}) {
  const { t } = useTranslation('account');
  const changed = useAccountsChanged();
  const [editing, edit] = useDisclosure(false);
  const [act, setAct] = useState<Act | null>(null);
  const here = { of: account, permission: 'account.manage', unit: account.unit.id } as const;
  const offered: Act[] = [
    account.status === 'locked' ? 'unlock' : 'lock',
    'reset-password',
    'reset-otp',
    'end',
  ];

  async function doIt(reason: string) {
    const init = { params: { path: { id: account.id }, header: version(account) }, body: { reason } };
    if (act === 'reset-password') {
      const { data } = await client.POST('/accounts/{id}/reset-password', init);
      if (data) onReset(data);
    } else if (act === 'lock') await client.POST('/accounts/{id}/lock', init);
    else if (act === 'unlock') await client.POST('/accounts/{id}/unlock', init);
    else if (act === 'reset-otp') await client.POST('/accounts/{id}/reset-otp', init);
    else if (act === 'end') await client.POST('/accounts/{id}/end', init);
    await changed();
    if (act) done(t(`act.${act}.done`, { name: account.fullName }));
  }

  return (
    <>
      {account.status !== 'ended' && (
        <>
          <Can
            {...here}
            action="edit"
            variant="default"
            leftSection={<IconPencil size={16} />}
            onClick={edit.open}
          >
            {t('edit.open')}
          </Can>
          {offered.map((one) => {
            const Icon = icons[one];
            return (
              <Can
                key={one}
                {...here}
                action={one}
                variant="default"
                leftSection={<Icon size={16} />}
                onClick={() => setAct(one)}
              >
                {t(`act.${one}.open`)}
              </Can>
            );
          })}
        </>
      )}
      <SidePanel open={editing} onClose={edit.close} title={t('edit.title', { name: account.fullName })}>
        <EditAccount account={account} onClose={edit.close} />
      </SidePanel>
      {act && (
        <ReasonDialog
          open
          onClose={() => setAct(null)}
          title={t(`act.${act}.title`, { name: account.fullName })}
          confirm={t(`act.${act}.submit`)}
          danger={act === 'lock' || act === 'end'}
          onConfirm={doIt}
        >
          <Text fz="sm">
            {t(`act.${act}.effect`, { name: account.fullName, username: account.username })}
          </Text>
        </ReasonDialog>
      )}
    </>
  );
}
