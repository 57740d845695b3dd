import { useRef, useState } from 'react';
import { client, version } from '../../api/client';
import type { Grant } from '../../api/types';
import { useRefreshRights } from '../refresh';

export interface Verdict {
  decision: 'confirm' | 'lapse';
  reason: string;
  until?: string;
}

/** What became of one right: null when the decision was taken. */
export type Results = ReadonlyMap<string, { error: unknown } | null>;

/** Applies one decision to chosen rights one after the other; can be stopped, and tells each result as it comes. */
export function useReviewing() {
  const refresh = useRefreshRights();
  const [results, setResults] = useState<Results>(new Map());
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const stopped = useRef(false);

  async function review(grants: Grant[], verdict: Verdict): Promise<Results> {
    stopped.current = false;
    const now = new Map<string, { error: unknown } | null>();
    setResults(now);
    for (const grant of grants) {
      if (stopped.current) break;
      setProgress({ done: now.size, of: grants.length });
      now.set(grant.id, await reviewOne(grant, verdict));
      setResults(new Map(now));
    }
    setProgress(null);
    await refresh();
    return now;
  }

  return {
    review,
    results,
    progress,
    stop: () => {
      stopped.current = true;
    },
  };
}

async function reviewOne(grant: Grant, verdict: Verdict): Promise<{ error: unknown } | null> {
  try {
    await client.POST('/grants/{id}/review', {
      params: { path: { id: grant.id }, header: version(grant) },
      body: verdict,
    });
    return null;
  } catch (error) {
    return { error };
  }
}
