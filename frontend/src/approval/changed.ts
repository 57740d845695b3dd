import { useQueryClient } from '@tanstack/react-query';

/** After an act of approval everything that shows records, counts or policies reads again. */
export function useApprovalChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}
