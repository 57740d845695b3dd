import type { Campaign, Dossier, DossierStep } from '../api/types';

/** How far an invited unit is, in one word; later ones include the earlier. */
export const progresses = [
  'unregistered',
  'registered',
  'attended',
  'ready',
  'signed',
  'activated',
  'complete',
] as const;
export type Progress = (typeof progresses)[number];

/** The steps in the order in which they are gone. */
export const steps = [
  'registered',
  'ready',
  'attended',
  'appointed',
  'introduced',
  'scheduled',
  'prepared',
  'minuted',
  'signed',
  'activated',
  'confirmed',
  'delegated',
] as const satisfies readonly DossierStep['step'][];

/** Those of a campaign: schools have nobody below to give rights to. */
export function stepsFor<Of extends string>(all: readonly Of[], audience: Campaign['audience']): Of[] {
  return all.filter((step) => step !== 'delegated' || audience === 'commune');
}

type Seen = Pick<Dossier, 'steps'>;

export function progressOf({ steps: taken }: Seen): Progress {
  const done = (step: DossierStep['step']) => taken.some((one) => one.step === step && one.done);
  if (done('signed')) {
    if (!done('activated')) return 'signed';
    // Some units have nobody below to give rights to, and so no such step.
    const delegates = taken.some(({ step }) => step === 'delegated');
    return done('confirmed') && (!delegates || done('delegated')) ? 'complete' : 'activated';
  }
  if (taken.some((one) => one.needed) && taken.every((one) => one.done || !one.needed)) return 'ready';
  if (done('attended')) return 'attended';
  return done('registered') ? 'registered' : 'unregistered';
}

/** Codes of what a unit lacks now: before the signature what that asks for, after it what its officer has to do. */
export function lacks({ steps: taken }: Seen): string[] {
  const signed = taken.some((one) => one.step === 'signed' && one.done);
  const due = taken.filter(({ step, by }) => (by === 'officer') === signed && step !== 'signed');
  const missing = due.flatMap((one) => one.missing);
  if (signed || missing.length > 0) return missing;
  return taken.find((one) => one.step === 'signed')?.missing ?? [];
}

export type Half = NonNullable<Dossier['area']> | 'all';

/** In groups by the half of the region; those that lie in neither make their own. */
export function byHalf<Of extends Pick<Dossier, 'area'>>(dossiers: readonly Of[]): [Half, Of[]][] {
  const halves = ['east', 'west', 'all'] as const;
  return halves
    .map((half): [Half, Of[]] => [half, dossiers.filter(({ area }) => (area ?? 'all') === half)])
    .filter(([, those]) => those.length > 0);
}

const sums = ['registered', 'ready', 'attended', 'signed', 'activated', 'confirmed', 'delegated'] as const;
export type Sum = (typeof sums)[number];

/** The sums of a campaign from the first step to the last, each with how many are missing from it. */
export function funnel(campaign: Pick<Campaign, Sum | 'invited' | 'audience'>) {
  const { invited, audience } = campaign;
  return stepsFor(sums, audience).map((step) => ({
    step,
    number: campaign[step],
    left: Math.max(0, invited - campaign[step]),
  }));
}

/** By the time at the desk, those without one last; then by the unit's code. */
export function bySlot(one: Pick<Dossier, 'slot' | 'unit'>, other: Pick<Dossier, 'slot' | 'unit'>): number {
  const at = ({ slot }: Pick<Dossier, 'slot'>) => (slot ? Date.parse(slot.at) : Number.POSITIVE_INFINITY);
  const [first, second] = [at(one), at(other)];
  return first === second ? one.unit.code.localeCompare(other.unit.code) : first < second ? -1 : 1;
}
