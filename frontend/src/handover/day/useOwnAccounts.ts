import { api } from '../../api/client';
import type { Account, Dossier } from '../../api/types';

const same = (one: string, other: string) =>
  one.normalize('NFC').toLocaleLowerCase('vi') === other.normalize('NFC').toLocaleLowerCase('vi');

/** Accounts that the appointed officer has at the unit already, by the name; undefined while that is not known. */
export function useOwnAccounts({ unit, appointment, account, accountExisting }: Dossier) {
  const name = appointment?.fullName ?? '';
  const found = api.useQuery(
    'get',
    '/accounts',
    { params: { query: { q: name, unit: unit.id, status: ['active'], limit: 20 } } },
    { enabled: name !== '' },
  );
  if (found.isError) return [];
  const made = accountExisting ? undefined : account?.id;
  return found.data?.items.filter((one) => one.id !== made && same(one.fullName, name));
}

/** Whether it is the officer's and not a namesake's, as far as a screen can tell. */
export function surelyOf({ appointment }: Dossier, { email, phone }: Account): boolean {
  if (!appointment) return false;
  const digits = (number: string) => number.replace(/\D/g, '');
  return (
    (email !== null && same(email, appointment.email)) ||
    (phone !== null && digits(phone) === digits(appointment.phone))
  );
}
