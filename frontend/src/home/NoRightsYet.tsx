import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me';

/** An account whose rights are gone or not given yet: says whom to turn to. */
export function NoRightsYet() {
  const { t } = useTranslation('home');
  const { account } = useMe();
  return (
    <Alert
      variant="light"
      color="blue"
      icon={<IconInfoCircle size={20} />}
      title={t('noRights.title')}
      role="status"
    >
      {t('noRights.hint', { unit: account.unit.name })}
    </Alert>
  );
}
