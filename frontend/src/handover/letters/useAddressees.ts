import type { Campaign } from '../../api/types';
import type { LettersSearch } from '../search';
import { useHowMany } from '../useHowMany';

/** To how many units letters go, and how many of these have named nobody whose address would be known; undefined until known. */
export function useAddressees({ id, invited, registered }: Campaign, missing: LettersSearch['missing']) {
  const behind = useHowMany(id, missing);
  const unregistered = Math.max(0, invited - registered);
  if (missing === undefined) return { units: invited, unregistered };
  // Whoever has not registered has taken no later step of the unit's own, but others are taken by the organizer.
  return { units: behind, unregistered: missing === 'registered' ? behind : undefined };
}
