import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlainPage } from '../ui/PlainPage';
import { Enrolment } from './Enrolment';
import { renewNow, signOut } from './keeper';

/** A role that demands a second factor: enrol it before anything else. */
export function SecondFactorPage() {
  const { t } = useTranslation('session');
  return (
    <PlainPage title={t('otp.title')} purpose={t('otp.forced')} width={560}>
      <Enrolment onFinished={() => void renewNow()} />
      <Button variant="subtle" color="gray" onClick={() => void signOut()}>
        {t('password.later')}
      </Button>
    </PlainPage>
  );
}
