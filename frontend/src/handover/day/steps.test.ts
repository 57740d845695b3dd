import { describe, expect, it } from 'vitest';
import type { DossierStep } from '../../api/types';
import { handoverState, lackingToSign, nextStep, type StepName } from './steps';

const order: [StepName, needed: boolean, missing: string[]][] = [
  ['registered', true, ['people']],
  ['ready', false, ['line']],
  ['attended', true, ['attendance']],
  ['scheduled', false, ['slot']],
  ['minuted', true, ['minutes']],
  ['signed', false, ['minutes-scan', 'signature']],
  ['activated', false, ['first-login']],
];

const steps = (...done: StepName[]): DossierStep[] =>
  order.map(([step, needed, missing]) => ({
    step,
    needed,
    done: done.includes(step),
    at: null,
    by: 'organizer',
    missing: done.includes(step) ? [] : missing,
  }));

const toSign = ['registered', 'attended', 'minuted'] as const;

describe('handoverState', () => {
  const state = (ready: boolean, supersededAt: string | null, ...done: StepName[]) =>
    handoverState({ steps: steps(...done), signable: ready, supersededAt });

  it('says the furthest that is reached', () => {
    expect(state(false, null, 'registered')).toBe('incomplete');
    expect(state(true, null, ...toSign)).toBe('ready');
    expect(state(true, null, ...toSign, 'signed')).toBe('signed');
    expect(state(true, null, ...toSign, 'signed', 'activated')).toBe('activated');
    expect(state(true, '2026-08-01T00:00:00Z', ...toSign, 'signed', 'activated')).toBe('succeeded');
  });
});

describe('nextStep', () => {
  it('passes over what may lack at the signature', () => {
    expect(nextStep(steps('registered'))?.step).toBe('attended');
    expect(nextStep(steps(...toSign))?.step).toBe('signed');
    expect(nextStep(steps(...toSign, 'signed'))?.step).toBe('activated');
    expect(nextStep(steps(...toSign, 'signed', 'activated'))).toBeUndefined();
  });
});

describe('lackingToSign', () => {
  it('names what the signature waits for, the scan of the minutes too', () => {
    expect(lackingToSign(steps('registered'))).toEqual(['attendance', 'minutes', 'minutes-scan']);
    expect(lackingToSign(steps(...toSign))).toEqual(['minutes-scan']);
    expect(lackingToSign(steps(...toSign, 'signed'))).toEqual([]);
  });
});
