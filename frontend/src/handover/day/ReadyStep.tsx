import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import { ReadyForm } from '../steps/ReadyForm';
import { useDossierPage } from './useAct';

/** How far the place is from which the unit takes part in the training. */
export function ReadyStep({ dossier }: { dossier: Dossier }) {
  const page = useDossierPage();
  return (
    <ReadyForm
      page={page}
      readiness={dossier.readiness}
      onSave={(body) =>
        client.POST('/handover/dossiers/{id}/readiness', {
          params: { path: { id: dossier.id }, header: { ...version(dossier), ...once() } },
          body,
        })
      }
    />
  );
}
