import { client } from '../../api/client';
import { ApiError } from '../../api/problem';
import { eventsOf } from '../../api/serverEvents';
import type { Campaign } from '../../api/types';

/** A stream that has ended or failed is opened again after so long, until when the page asks by itself. */
const COME_BACK_MS = 10_000;

interface Told {
  /** The campaign now, and each time it has changed. */
  changed: (campaign: Campaign) => void;
  /** Whether what happens is told at present. */
  live: (is: boolean) => void;
}

/** Follows a campaign as it goes on, until the signal or until the server refuses for good. */
export async function follow(id: string, signal: AbortSignal, told: Told): Promise<void> {
  while (!signal.aborted) {
    const again = await listen(id, signal, told);
    if (signal.aborted) return;
    told.live(false);
    if (again === null) return;
    await pause(again, signal);
  }
}

/** After how many milliseconds it is to be tried again; null where that would be refused again. */
async function listen(id: string, signal: AbortSignal, told: Told): Promise<number | null> {
  try {
    const { data } = await client.GET('/handover/campaigns/{id}/events', {
      params: { path: { id } },
      headers: { Accept: 'text/event-stream' },
      parseAs: 'stream',
      signal,
    });
    for await (const campaign of eventsOf<Campaign>(data as unknown as ReadableStream<Uint8Array>)) {
      if (signal.aborted) return null;
      told.live(true);
      told.changed(campaign);
    }
  } catch (failure) {
    if (failure instanceof ApiError && [401, 403, 404].includes(failure.status)) return null;
    const seconds = failure instanceof ApiError ? (failure.retryAfterSeconds ?? 0) : 0;
    return Math.max(COME_BACK_MS, seconds * 1000);
  }
  return COME_BACK_MS;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((go) => {
    const timer = setTimeout(go, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        go();
      },
      { once: true },
    );
  });
}
