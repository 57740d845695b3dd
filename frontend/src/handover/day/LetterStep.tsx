import { Stack } from '@mantine/core';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import { LetterForm } from '../steps/LetterForm';
import { TakePaper } from './TakePaper';
import { useDossierPage } from './useAct';

/** The letter by which the unit introduces its officer, and its scan. */
export function LetterStep({ dossier }: { dossier: Dossier }) {
  const page = useDossierPage();
  return (
    <Stack gap="md">
      <LetterForm
        page={page}
        letter={dossier.letter}
        onSave={(body) =>
          client.POST('/handover/dossiers/{id}/letter', {
            params: { path: { id: dossier.id }, header: { ...version(dossier), ...once() } },
            body,
          })
        }
      />
      <TakePaper dossier={dossier} kind="letter" />
    </Stack>
  );
}
