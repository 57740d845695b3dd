import { type ReactNode, useState } from 'react';
import { isProblem } from '../../api/problem';
import { ProblemAlert, problemItems } from '../../ui/forms';
import { done } from '../../ui/toast';
import { Overtaken } from './Overtaken';
import { type StepPage, takenOver } from './stepPage';

export interface StepAct {
  /** True when it was done. */
  run: (act: () => Promise<unknown>, said?: string) => Promise<boolean>;
  busy: boolean;
  problem: ReactNode;
}

/** Of these the page shows more than the refusal says. */
const MOVED_ON = ['dossier-signed', 'dossier-succeeded'] as const;

/** One press of a button: done and told, or why not. */
export function useStepAct(page: StepPage): StepAct {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);

  async function run(act: () => Promise<unknown>, said?: string) {
    setBusy(true);
    setProblem(null);
    try {
      await act();
      await page.written();
      if (said) done(said);
      return true;
    } catch (refused) {
      if (await takenOver(page, refused)) return false;
      const stale = isProblem(refused, 'version-stale');
      if (stale || isProblem(refused, ...MOVED_ON)) await page.moved();
      setProblem(
        stale ? (
          <Overtaken words={page.words} />
        ) : (
          <ProblemAlert error={refused} items={problemItems(refused)} />
        ),
      );
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { run, busy, problem };
}
