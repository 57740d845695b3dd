import type { Transfer } from '../api/types';

/** The steps in the order in which they are taken; refusing and withdrawing end it. */
export const steps = ['release', 'introduce', 'receive', 'accept'] as const;
export type Step = (typeof steps)[number] | 'refuse' | 'withdraw';

/** Whether the next step is for the reader to take. */
export function myTurn({ can }: Pick<Transfer, 'can'>): boolean {
  return steps.some((step) => can.includes(step));
}
