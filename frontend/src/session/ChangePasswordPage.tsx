import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainPage } from '../ui/PlainPage';
import { RowsSkeleton } from '../ui/Skeletons';
import { renewNow, signOut } from './keeper';
import { meQuery } from './me';
import { PasswordForm } from './PasswordForm';

/** The one-time password must become one's own before anything else. */
export function ChangePasswordPage() {
  const { t } = useTranslation('session');
  return (
    <PlainPage title={t('password.title')} purpose={t('password.forced')}>
      <Suspense fallback={<RowsSkeleton rows={3} height={60} />}>
        <Forced />
      </Suspense>
      <Button variant="subtle" color="gray" onClick={() => void signOut()}>
        {t('password.later')}
      </Button>
    </PlainPage>
  );
}

function Forced() {
  const { t } = useTranslation('session');
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <PasswordForm
      username={me.account.username}
      currentLabel={t('password.oneTime')}
      onChanged={() => void renewNow()}
    />
  );
}
