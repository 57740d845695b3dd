import type { Dossier } from '../../api/types';

/** By the time at which the units come; those without one last, as they were. */
export function byTime<Row extends Pick<Dossier, 'slot'>>(rows: readonly Row[]): Row[] {
  const time = ({ slot }: Row) => (slot ? Date.parse(slot.at) : Number.POSITIVE_INFINITY);
  return [...rows].sort((one, other) => {
    const [a, b] = [time(one), time(other)];
    return a === b ? 0 : a - b;
  });
}
