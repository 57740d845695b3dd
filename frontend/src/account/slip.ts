import type { OneTimePassword, UnitRef } from '../api/types';

/** What a person needs to log in for the first time; printed, handed over, and shown nowhere again. */
export interface Slip {
  id: string;
  username: string;
  fullName: string;
  unit: UnitRef;
  password: string;
  /** Instant until which the password is good. */
  expiresAt: string | null;
}

export function asSlip({ account, oneTimePassword, oneTimePasswordExpiresAt }: OneTimePassword): Slip {
  const { id, username, fullName, unit } = account;
  return { id, username, fullName, unit, password: oneTimePassword, expiresAt: oneTimePasswordExpiresAt };
}
