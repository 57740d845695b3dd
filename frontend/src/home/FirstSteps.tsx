import { Alert, Text } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';

/** Somebody has received an account and has not done yet what comes with it. */
export function FirstSteps() {
  const { t } = useTranslation('home');
  const mine = api.useQuery('get', '/handover/mine');
  const waiting = api.useQuery('get', '/me/waiting');
  const dossier = mine.data?.items.find(({ supersededAt }) => supersededAt === null);
  if (!dossier) return null;
  const confirmed = dossier.responsibilities.confirmedAt !== null;
  const delegated =
    dossier.unit.kind === 'school' || dossier.steps.some(({ step, done }) => step === 'delegated' && done);
  if (confirmed && delegated) return null;
  // A reminder of it says the same among the work that waits.
  if (waiting.isPending || waiting.data?.items.some(({ kind }) => kind === 'handover-unfinished'))
    return null;
  return (
    <Alert variant="light" color="khue" icon={<IconUserShare size={20} />} title={t('firstSteps.title')}>
      <Text fz="sm" mb={4}>
        {t(confirmed ? 'firstSteps.delegate' : 'firstSteps.confirm', {
          unit: dossier.unit.name,
          number: dossier.minutes?.number ?? '',
        })}
      </Text>
      <GoLink to={paths.firstSteps} fz="sm">
        {t('firstSteps.go')}
      </GoLink>
    </Alert>
  );
}
