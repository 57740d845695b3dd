import { useQueryClient } from '@tanstack/react-query';

/** What is done in a campaign changes its sums, its list and its dossiers: all of them read again. */
export function useHandoverChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith('/handover/'),
    });
}
