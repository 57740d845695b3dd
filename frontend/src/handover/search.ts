import { type Search, text } from '../lib/search';

/** Like which earlier campaign a new one is to be, as it stands in the address. */
export function newCampaignSearch(search: Search): { from?: string } {
  return { from: text(search.from) };
}

/** Which of the invited units are shown, as it stands in the address. */
export interface DossierSearch {
  /** Words of the unit's name or code. */
  q?: string;
  /** Only those that have named their people, or only the others. */
  registered?: boolean;
}

export function dossierSearch(search: Search): DossierSearch {
  return {
    q: text(search.q),
    registered: typeof search.registered === 'boolean' ? search.registered : undefined,
  };
}

/** Which desk is looked at, and for which unit, as it stands in the address. */
export function deskSearch(search: Search): { desk?: string; q?: string } {
  return { desk: text(search.desk), q: text(search.q) };
}
