import type { Participant, Registration } from '../api/types';

/** A place for each person that the campaign asks for, leaders first, filled with whom the unit has named. */
export function places(
  { leaders, officers }: Pick<Registration, 'leaders' | 'officers'>,
  people: readonly Participant[],
): Participant[] {
  const of = (part: Participant['part'], many: number) => {
    const named = people.filter((one) => one.part === part);
    return Array.from(
      { length: many },
      (_, place): Participant => named[place] ?? { part, fullName: '', position: '', phone: '', email: '' },
    );
  };
  return [...of('leader', leaders), ...of('officer', officers)];
}

/** Whom somebody has typed in, as far as it is typed; nobody where all of it is recorded. */
export function unsent(typed: readonly Participant[], recorded: readonly Participant[]): Participant[] {
  const words = ({ part, fullName, position, phone, email }: Participant) =>
    [part, fullName, position, phone, email].map((word) => word.trim());
  const named = typed.filter((one) => words(one).slice(1).some(Boolean));
  const same = JSON.stringify(named.map(words)) === JSON.stringify(recorded.map(words));
  return same ? [] : named;
}

/** Each person with the number among those of the same part; without one where there is only one. */
export function numbered(people: readonly Participant[]): { person: Participant; number: number | null }[] {
  return people.map((person, at) => {
    const same = people.filter(({ part }) => part === person.part).length;
    const before = people.slice(0, at).filter(({ part }) => part === person.part).length;
    return { person, number: same > 1 ? before + 1 : null };
  });
}
