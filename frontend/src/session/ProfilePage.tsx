import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me';
import { Page, Section } from '../ui/Page';
import { done } from '../ui/toast';
import { Details } from './Details';
import { PasswordForm } from './PasswordForm';
import { SecondFactor } from './SecondFactor';
import { Sessions } from './Sessions';

/** My account: who I am here, what I hold, password, second factor, where I am signed in. */
export function ProfilePage() {
  const { t } = useTranslation('session');
  const { account } = useMe();
  return (
    <Page title={t('profile.title')} purpose={t('profile.purpose')} width="narrow">
      <Details />
      <Section title={t('profile.sessions')} note={t('profile.sessionsNote')}>
        <Sessions />
      </Section>
      <Section title={t('profile.secondFactor')} note={t('profile.secondFactorNote')}>
        <SecondFactor />
      </Section>
      <Section title={t('profile.password')} note={t('profile.passwordNote')}>
        <Box maw={420}>
          <PasswordForm username={account.username} onChanged={() => done(t('password.changed'))} />
        </Box>
      </Section>
    </Page>
  );
}
