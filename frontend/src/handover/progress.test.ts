import { describe, expect, it } from 'vitest';
import type { Campaign, DossierStep } from '../api/types';
import { byHalf, bySlot, funnel, lacks, progressOf, steps, stepsFor } from './progress';

const needed = ['registered', 'attended', 'appointed', 'introduced', 'prepared', 'minuted'];
const officers = ['activated', 'confirmed', 'delegated'];

function dossier(done: readonly string[], audience: Campaign['audience'] = 'commune') {
  return {
    steps: stepsFor(steps, audience).map(
      (step): DossierStep => ({
        step,
        done: done.includes(step),
        at: null,
        by: officers.includes(step) ? 'officer' : 'organizer',
        needed: needed.includes(step),
        missing: done.includes(step) ? [] : [`${step}-1`],
      }),
    ),
  };
}

describe('how far a unit is', () => {
  it.each([
    [[], 'unregistered'],
    [['ready'], 'unregistered'],
    [['registered'], 'registered'],
    [['registered', 'ready', 'scheduled', 'prepared'], 'registered'],
    [['registered', 'attended'], 'attended'],
    [needed, 'ready'],
    [[...needed, 'signed'], 'signed'],
    [[...needed, 'signed', 'delegated'], 'signed'],
    [[...needed, 'signed', 'activated'], 'activated'],
    [[...needed, 'signed', 'activated', 'confirmed'], 'activated'],
    [[...needed, 'signed', 'activated', 'confirmed', 'delegated'], 'complete'],
  ])('%j is %s', (done, progress) => {
    expect(progressOf(dossier(done))).toBe(progress);
  });

  it('does not ask a school for schools', () => {
    const done = [...needed, 'signed', 'activated', 'confirmed'];
    expect(progressOf(dossier(done, 'school'))).toBe('complete');
    expect(lacks(dossier(done, 'school'))).toEqual([]);
  });

  it('says what is lacking before the signature, for it, and after it', () => {
    expect(
      lacks(dossier(['registered', 'ready', 'attended', 'appointed', 'introduced', 'prepared'])),
    ).toEqual(['scheduled-1', 'minuted-1']);
    expect(lacks(dossier([...needed, 'ready', 'scheduled']))).toEqual(['signed-1']);
    expect(lacks(dossier([...needed, 'signed', 'activated']))).toEqual(['confirmed-1', 'delegated-1']);
  });
});

describe('halves of the region', () => {
  it('group units, without an empty group', () => {
    const those = [
      { area: 'east' as const, name: 'An Biên' },
      { area: 'west' as const, name: 'Chí Linh' },
      { area: null, name: 'THPT Ngô Quyền' },
      { area: 'east' as const, name: 'Hồng Bàng' },
    ];
    expect(byHalf(those).map(([half, of]) => [half, of.map(({ name }) => name)])).toEqual([
      ['east', ['An Biên', 'Hồng Bàng']],
      ['west', ['Chí Linh']],
      ['all', ['THPT Ngô Quyền']],
    ]);
    expect(byHalf([])).toEqual([]);
  });

  it('are ordered by the time at the desk', () => {
    const at = (code: string, time?: string) => ({
      unit: { id: code, code, name: code, kind: 'commune' as const },
      slot: time ? { desk: 'd', name: 'd', at: time } : null,
    });
    const sorted = [
      at('5'),
      at('3'),
      at('2', '2026-12-07T07:10:00Z'),
      at('1', '2026-12-07T07:10:00Z'),
      at('4', '2026-12-07T07:00:00Z'),
    ].sort(bySlot);
    expect(sorted.map((one) => one.unit.code)).toEqual(['4', '1', '2', '3', '5']);
  });
});

it('counts who is missing from each step', () => {
  const campaign = {
    audience: 'commune',
    invited: 114,
    registered: 98,
    ready: 80,
    attended: 114,
    signed: 3,
    activated: 2,
    confirmed: 1,
    delegated: 0,
  } as const;
  expect(funnel(campaign)[0]).toEqual({ step: 'registered', number: 98, left: 16 });
  expect(funnel(campaign)).toHaveLength(7);
  expect(funnel({ ...campaign, audience: 'school' }).map(({ step }) => step)).not.toContain('delegated');
});
