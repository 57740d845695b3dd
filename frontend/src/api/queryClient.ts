import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './problem';

/**
 * Server state. Only what may pass by itself (network, not ready) is tried again; a refusal stays a refusal. Without a
 * network it is asked all the same: waiting for one would leave the reader before an empty page that says nothing.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => failures < 2 && passing(error),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

function passing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 502);
}
