import { oneOf, type Search, text } from '../lib/search';
import { type LetterKind, letterKinds } from './letters/kinds';
import { steps } from './progress';

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

/** What the board shows and how, as it stands in the address. */
export interface BoardSearch {
  /** Words of the unit's name or code. */
  q?: string;
  /** Only units that have not taken this step. */
  missing?: (typeof steps)[number];
  view?: 'tiles' | 'rows';
}

export function boardSearch(search: Search): BoardSearch {
  return {
    q: text(search.q),
    missing: oneOf(steps, search.missing) ?? (search.registered === false ? 'registered' : undefined),
    view: oneOf(['tiles', 'rows'] as const, search.view),
  };
}

/** The desk whose queue is shown. */
export function desksSearch(search: Search): { desk?: string } {
  return { desk: text(search.desk) };
}

/** The training whose check-in code is shown to a hall. */
export function trainingsSearch(search: Search): { code?: string } {
  return { code: text(search.code) };
}

/** Which letters are to be sent to whom, and the job that sends them, as it stands in the address. */
export interface LettersSearch {
  kind?: LetterKind;
  /** Only to units that have not taken this step. */
  missing?: BoardSearch['missing'];
  job?: string;
}

export function lettersSearch(search: Search): LettersSearch {
  return {
    kind: oneOf(letterKinds, search.kind),
    missing: oneOf(steps, search.missing),
    job: text(search.job),
  };
}

/** What a job prints, and for which desk. */
export function printSearch(search: Search): { what?: 'minutes' | 'slips'; desk?: string } {
  return { what: oneOf(['minutes', 'slips'] as const, search.what), desk: text(search.desk) };
}
