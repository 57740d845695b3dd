import { useQueryClient } from '@tanstack/react-query';

/** A step of a transfer changes records, counts and what waits: everything reads again. */
export function useTransferChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}
