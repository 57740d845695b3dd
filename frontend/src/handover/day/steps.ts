import type { Dossier, DossierStep } from '../../api/types';

export type StepName = DossierStep['step'];

/** How far a handover is, in one word. */
export type HandoverState = 'incomplete' | 'ready' | 'signed' | 'activated' | 'succeeded';

export function handoverState({
  steps,
  signable,
  supersededAt,
}: Pick<Dossier, 'steps' | 'signable' | 'supersededAt'>): HandoverState {
  if (supersededAt) return 'succeeded';
  const done = (name: StepName) => steps.some(({ step, done }) => step === name && done);
  if (done('activated')) return 'activated';
  if (done('signed')) return 'signed';
  return signable ? 'ready' : 'incomplete';
}

/**
 * The step that is to be taken next: before the signature the first one without which nothing is signed, then the
 * signature, then what follows it. Undefined when all is done.
 */
export function nextStep(steps: readonly DossierStep[]): DossierStep | undefined {
  const signed = steps.findIndex(({ step }) => step === 'signed');
  const open = steps.filter(({ done }) => !done);
  return open.find(({ needed }) => needed) ?? open.find((one) => steps.indexOf(one) >= signed);
}

/** What still lacks before the minutes may be signed, in the order of the steps; the scan of the minutes comes last. */
export function lackingToSign(steps: readonly DossierStep[]): string[] {
  return steps.flatMap(({ step, needed, missing }) =>
    needed ? missing : step === 'signed' ? missing.filter((code) => code !== 'signature') : [],
  );
}
