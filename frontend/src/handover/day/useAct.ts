import { useHandoverChanged } from '../changed';
import type { StepPage } from '../steps/stepPage';
import { type StepAct, useStepAct } from '../steps/useStepAct';

/** The organizer's page of a dossier: what is written changes sums and lists too, so all of it is read again. */
export function useDossierPage(): StepPage {
  const changed = useHandoverChanged();
  return { written: changed, moved: changed, words: 'day' };
}

/** One press of a button on it. */
export function useAct(): StepAct {
  return useStepAct(useDossierPage());
}
