import { api } from '../../api/client';
import type { Dossier } from '../../api/types';

const same = (one: string, other: string) =>
  one.normalize('NFC').toLocaleLowerCase('vi') === other.normalize('NFC').toLocaleLowerCase('vi');

/** Accounts that the appointed officer has at the unit already, by the name; undefined while that is not known. */
export function useOwnAccounts({ unit, appointment, account, accountExisting }: Dossier) {
  const name = appointment?.fullName ?? '';
  const found = api.useQuery(
    'get',
    '/accounts',
    { params: { query: { q: name, within: unit.id, status: ['active'], limit: 20 } } },
    { enabled: name !== '' },
  );
  if (found.isError) return [];
  const made = accountExisting ? undefined : account?.id;
  return found.data?.items.filter(
    (one) => one.unit.id === unit.id && one.id !== made && same(one.fullName, name),
  );
}
