import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Code } from '../api/types';
import type { Choice } from '../lib/choices';
import { today } from '../lib/dates';
import { inWords } from '../lib/label';

const forever = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };
/** Communes of different provinces share their names, so those are told by the province too. */
const UPPER: Record<string, string> = { commune: 'province' };

function useCodes(list: string | undefined): Code[] | undefined {
  const { data } = api.useQuery(
    'get',
    '/code-lists/{list}',
    { params: { path: { list: list ?? '' } } },
    { ...forever, enabled: list !== undefined },
  );
  return data?.codes;
}

/** The words of a code; the code itself stands in while they come. */
export function useCodeWords(list: string): (code: string) => string {
  const codes = useCodes(list);
  return (code) => {
    const known = codes?.find((one) => one.code === code);
    return known ? inWords(known.label) : code;
  };
}

/** The codes of a list that may be chosen today, and those already chosen. */
export function useCodeChoices(list: string, chosen: readonly string[]): Choice[] {
  const { i18n } = useTranslation();
  const codes = useCodes(list);
  const upper = useCodes(UPPER[list]);
  const kept = chosen.join(' ');
  return useMemo(
    () => offered(codes ?? [], upper ?? [], kept.split(' '), i18n.language),
    [codes, upper, kept, i18n.language],
  );
}

/** The same of several lists at once, by their names; undefined until all have come. */
export function useChoicesOf(lists: readonly string[]): ReadonlyMap<string, Choice[]> | undefined {
  const { i18n } = useTranslation();
  const all = [...new Set(lists.flatMap((list) => [list, UPPER[list] ?? []].flat()))];
  const answers = useQueries({
    queries: all.map((list) =>
      api.queryOptions('get', '/code-lists/{list}', { params: { path: { list } } }, forever),
    ),
    combine: allCodes,
  });
  const names = all.join(' ');
  return useMemo(() => {
    if (!answers) return undefined;
    const known = new Map(names.split(' ').map((name, at) => [name, answers[at] ?? []]));
    return new Map(
      [...known].map(([list, codes]) => [
        list,
        offered(codes, known.get(UPPER[list] ?? '') ?? [], [], i18n.language),
      ]),
    );
  }, [answers, names, i18n.language]);
}

/** Of lists asked at once, undefined until all have come. */
function allCodes(results: { data?: { codes: Code[] } }[]): Code[][] | undefined {
  return results.every(({ data }) => data) ? results.map(({ data }) => data?.codes ?? []) : undefined;
}

function offered(codes: Code[], upper: Code[], kept: string[], language: string): Choice[] {
  const day = today();
  const above = new Map(upper.map((one) => [one.code, inWords(one.label, language)]));
  const choices = new Map<string, Choice>();
  for (const { code, label, aliases, parent, from, until } of codes) {
    const valid = (!from || from <= day) && (!until || until > day);
    if (!valid && !kept.includes(code)) continue;
    const words = inWords(label, language);
    const place = parent && above.get(parent);
    // A code may have been given words anew; the later ones stand in its place.
    choices.set(code, { value: code, label: place ? `${words}, ${place}` : words, aliases });
  }
  return [...choices.values()];
}
