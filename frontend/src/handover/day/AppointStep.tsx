import { Stack } from '@mantine/core';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import { AppointForm } from '../steps/AppointForm';
import { TakePaper } from './TakePaper';
import { useDossierPage } from './useAct';

/** Which of the named officers the unit has appointed, by which decision, and its scan. */
export function AppointStep({ dossier }: { dossier: Dossier }) {
  const page = useDossierPage();
  const named = dossier.people.some(({ part }) => part === 'officer');
  return (
    <Stack gap="md">
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
      {named && <TakePaper dossier={dossier} kind="decision" />}
    </Stack>
  );
}
