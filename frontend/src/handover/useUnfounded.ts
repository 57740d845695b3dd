import { api } from '../api/client';
import type { Campaign } from '../api/types';
import type { Unfounded } from './WithoutMinutes';

/** Administration below the organizer, of the kind of units that its campaign is for, that rests on no signed minutes. */
export function useUnfounded({ unit, audience, runs }: Campaign): Unfounded | undefined {
  const { data } = api.useQuery(
    'get',
    '/grants',
    {
      params: {
        query: {
          within: unit.id,
          kind: [audience],
          minutes: 'missing',
          state: ['effective'],
          limit: 1,
          count: true,
        },
      },
    },
    { enabled: runs },
  );
  if (!data?.total) return undefined;
  return {
    number: data.total,
    search: { within: unit.id, kind: audience, minutes: 'missing', state: 'effective' },
  };
}
