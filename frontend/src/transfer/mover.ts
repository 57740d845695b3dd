import type { Transfer } from '../api/types';

/** Who moves from one school to another; the words of pupils are the plain ones, those of staff are kept beside them. */
export const kinds = ['student', 'staff'] as const;
export type MoverKind = (typeof kinds)[number];

type Mover = Pick<NonNullable<Transfer['student']>, 'id' | 'code' | 'fullName' | 'dateOfBirth'>;

/** The one who moves, a pupil or a member of staff. */
export function moverOf({ student, staff }: Pick<Transfer, 'student' | 'staff'>): Mover {
  return (student ?? staff) as Mover;
}

/** The last step of the address of their records. */
export function recordsOf(kind: MoverKind): string {
  return kind === 'staff' ? 'staff' : 'students';
}
