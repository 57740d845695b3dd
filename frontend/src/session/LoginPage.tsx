import { Alert, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import type { Credentials } from '../api/types';
import { GuideLinks } from '../ui/GuideLink';
import { PlainPage } from '../ui/PlainPage';
import { CodeForm } from './CodeForm';
import { CredentialsForm } from './CredentialsForm';
import { signIn } from './keeper';

const route = getRouteApi('/login');

/** Name and password; then the one-time code, when the account has a second factor. The guard leads on from here. */
export function LoginPage() {
  const { t } = useTranslation('session');
  const { why } = route.useSearch();
  const [credentials, setCredentials] = useState<Credentials>();

  async function enter(typed: Credentials) {
    try {
      await signIn(typed);
    } catch (error) {
      if (!isProblem(error, 'otp-required')) throw error;
      setCredentials(typed);
    }
  }

  if (credentials) {
    return (
      <PlainPage title={t('code.title')} purpose={t('code.purpose')}>
        <CodeForm
          onCode={(otp) => signIn({ ...credentials, otp })}
          onBack={() => setCredentials(undefined)}
        />
      </PlainPage>
    );
  }
  return (
    <PlainPage title={t('login.title')} purpose={t('login.purpose')}>
      {why === 'ended' && (
        <Alert variant="light" color="blue" icon={<IconInfoCircle size={20} />} role="status">
          {t('login.ended')}
        </Alert>
      )}
      <CredentialsForm onCredentials={enter} />
      <Text fz="sm" c="dimmed">
        {t('login.help')}
      </Text>
      <GuideLinks guides={['su-dung']} />
    </PlainPage>
  );
}
