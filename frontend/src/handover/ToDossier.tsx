import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';
import { dossierOfLink } from './day/linkToken';

/** For whoever reads a unit's code with the camera of a telephone at the desk: from the unit's page to its dossier. */
export function ToDossier({ token }: { token: string }) {
  const { t } = useTranslation('handover');
  const dossier = dossierOfLink(token);
  if (!dossier) return null;
  return (
    <Text fz="sm" c="dimmed">
      {t('register.atDesk')}{' '}
      <GoLink to={paths.dossier(dossier)} underline="always">
        {t('register.toDossier')}
      </GoLink>
    </Text>
  );
}
