import { useDocumentVisibility } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { api } from '../../api/client';
import { atMostEvery } from './atMostEvery';
import { follow } from './follow';

/** However much happens, what is shown is read anew no more often. */
const READ_AT_MOST_MS = 2_000;

/** How often a page reads anew what nobody tells it; and, in case something was not told, where it is told. */
const UNTOLD_MS = 20_000;
const TOLD_MS = 120_000;

const LiveContext = createContext(false);

/** Whether the server tells the page what happens. */
export function useLive(): boolean {
  return useContext(LiveContext);
}

/** How often what the page shows is to be asked for while somebody sees it. */
export function useRefreshMs(): number {
  return useLive() ? TOLD_MS : UNTOLD_MS;
}

interface LiveProps {
  campaign: string;
  children: ReactNode;
}

/**
 * Pages inside show what happens in the campaign as it happens. The stream is open only while the page is in sight:
 * a browser has six connections to a server, for all of its tabs.
 */
export function Live({ campaign, children }: LiveProps) {
  const queries = useQueryClient();
  const visible = useDocumentVisibility() === 'visible';
  const [live, setLive] = useState(false);
  useEffect(() => {
    if (!visible) return;
    const leaving = new AbortController();
    const reading = atMostEvery(
      READ_AT_MOST_MS,
      () =>
        void queries.invalidateQueries({
          predicate: ({ queryKey: [, path] }) =>
            typeof path === 'string' && path.startsWith('/handover/campaigns/{id}/'),
        }),
    );
    const { queryKey } = api.queryOptions('get', '/handover/campaigns/{id}', {
      params: { path: { id: campaign } },
    });
    void follow(campaign, leaving.signal, {
      live: setLive,
      changed: (now) => {
        // The first event says what the page has just read itself: nothing is to be read again then.
        const before = queries.getQueryData(queryKey);
        queries.setQueryData(queryKey, now);
        if (JSON.stringify(before) !== JSON.stringify(now)) reading.ask();
      },
    });
    return () => {
      leaving.abort();
      reading.forget();
      setLive(false);
    };
  }, [campaign, queries, visible]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
