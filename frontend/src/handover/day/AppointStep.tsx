import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import { Facts } from '../../ui/Facts';
import { AppointForm } from '../steps/AppointForm';
import { TakePaper } from './TakePaper';
import { useDossierPage } from './useAct';

/** Which of the named officers the unit has appointed, by which decision, and its scan. */
export function AppointStep({ dossier }: { dossier: Dossier }) {
  const page = useDossierPage();
  const { t } = useTranslation('handover');
  const [only, ...others] = dossier.people.filter(({ part }) => part === 'officer');
  // The name that is to stand on the paper that is brought; once appointed it stands above already.
  const due = !dossier.appointment && others.length === 0 ? only?.fullName : undefined;
  return (
    <Stack gap="md">
      {due && <Facts facts={[[t('day.appoint.officer'), due]]} />}
      <AppointForm
        page={page}
        of={dossier}
        onSave={(body) =>
          client.POST('/handover/dossiers/{id}/appoint', {
            params: { path: { id: dossier.id }, header: { ...version(dossier), ...once() } },
            body,
          })
        }
      />
      {only && <TakePaper dossier={dossier} kind="decision" />}
    </Stack>
  );
}
