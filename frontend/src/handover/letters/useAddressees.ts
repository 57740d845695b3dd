import type { Campaign } from '../../api/types';
import type { LettersSearch } from '../search';
import { useHowMany } from '../useHowMany';

type Step = NonNullable<LettersSearch['missing']>;

/** Steps that nobody takes for a unit that has named no people; the others are taken in any order. */
const afterNaming: readonly Step[] = [
  'registered',
  'appointed',
  'prepared',
  'minuted',
  'signed',
  'activated',
  'confirmed',
  'delegated',
];

/**
 * To how many units letters go, and how many of these have named nobody, so that hardly an address is known; undefined
 * where that is not known (yet).
 */
export function useAddressees({ id, invited, registered }: Campaign, missing: LettersSearch['missing']) {
  const behind = useHowMany(id, missing);
  const nobody = Math.max(0, invited - registered);
  if (missing === undefined) return { units: invited, unregistered: nobody };
  const included = behind !== undefined && afterNaming.includes(missing);
  return { units: behind, unregistered: included ? Math.min(behind, nobody) : undefined };
}
