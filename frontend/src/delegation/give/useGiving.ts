import { useRef, useState } from 'react';
import { client, once } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Grant, NewGrant } from '../../api/types';
import { useRefreshRights } from '../refresh';
import { bodyOf, type Draft } from './draft';

/** What became of the right at one unit. */
export interface Outcome {
  unit: string;
  grant?: Grant;
  error?: unknown;
}

/**
 * Gives the draft at each of its units, one after the other; a unit where it was given is not asked for again. When an
 * answer is lost, the same words are sent again under the same key, so that nothing is given twice.
 */
export function useGiving() {
  const refresh = useRefreshRights();
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [giving, setGiving] = useState(false);
  const keys = useRef(new Map<string, ReturnType<typeof once>>());

  async function give(draft: Draft): Promise<Outcome[]> {
    setGiving(true);
    const given = outcomes.filter((one) => one.grant && draft.units.includes(one.unit));
    const results = [...given];
    for (const unit of draft.units.filter((id) => !given.some((one) => one.unit === id))) {
      results.push(await giveAt(unit, bodyOf(draft, unit), keys.current));
      setOutcomes([...results]);
    }
    setOutcomes(results);
    setGiving(false);
    await refresh();
    return results;
  }

  return { give, giving, outcomes, forget: () => setOutcomes([]) };
}

async function giveAt(
  unit: string,
  body: NewGrant,
  keys: Map<string, ReturnType<typeof once>>,
): Promise<Outcome> {
  const words = JSON.stringify(body);
  const key = keys.get(words) ?? once();
  keys.set(words, key);
  try {
    const { data } = await client.POST('/grants', { params: { header: key }, body });
    return { unit, grant: data };
  } catch (error) {
    if (!isProblem(error, 'unreachable')) keys.delete(words);
    return { unit, error };
  }
}
