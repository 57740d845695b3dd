import type { TFunction } from 'i18next';
import { api } from '../api/client';
import type { Grant, Roles } from '../api/types';
import { date } from '../lib/dates';
import { lastDay } from '../lib/validity';

/** Roles, permissions and record types as the server names them; they change only with a new version of it. */
export function useCatalogue(): Roles | undefined {
  return api.useQuery('get', '/access/roles', {}, { staleTime: 600_000 }).data;
}

/** ["Học sinh", "Lớp"]; null for a grant that is not limited to types. */
export function useTypeNames(): (types: string[] | null) => string[] | null {
  const catalogue = useCatalogue();
  const name = (code: string) => catalogue?.recordTypes.find((type) => type.code === code)?.name ?? code;
  return (types) => types?.map(name) ?? null;
}

/** The last day a grant holds, or that it has none. */
export function untilWords(grant: Pick<Grant, 'until'>, t: TFunction<'delegation'>): string {
  return grant.until ? date(lastDay(grant.until)) : t('delegation:noEnd');
}
