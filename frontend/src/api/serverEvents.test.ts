import { describe, expect, it } from 'vitest';
import { eventsOf } from './serverEvents';

/** A stream that arrives in these pieces. */
function arriving(...pieces: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
  return new ReadableStream({
    start(controller) {
      for (const piece of bytes) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const events: unknown[] = [];
  for await (const event of eventsOf(stream)) events.push(event);
  return events;
}

describe('eventsOf', () => {
  it('reads one event after the other, in whatever pieces they come', async () => {
    expect(await all(arriving('data: {"a"', ':1}\n', '\ndata:{"a":2}\n\n'))).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('knows all line breaks, also one that is cut in two', async () => {
    expect(await all(arriving('data: 1\r', '\n\r\ndata: 2\r\rdata: 3\n\n'))).toEqual([1, 2, 3]);
  });

  it('puts letters together that the network has cut', async () => {
    const whole = new TextEncoder().encode('data: "Phượng"\n\n');
    const cut = whole.indexOf(0xe1) + 1;
    expect(await all(arriving(whole.slice(0, cut), whole.slice(cut)))).toEqual(['Phượng']);
  });

  it('joins lines of one event and passes over names, ids and comments', async () => {
    expect(await all(arriving(':beat\n\nid: 7\nevent: x\ndata: {\ndata: "a": 1}\n\n'))).toEqual([{ a: 1 }]);
  });

  it('does not tell an event that was cut off', async () => {
    expect(await all(arriving('data: 1\n\ndata: 2\n'))).toEqual([1]);
  });

  it('closes the connection when nobody listens any more', async () => {
    let closed = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => {
        closed = true;
      },
    });
    for await (const event of eventsOf(endless)) {
      expect(event).toBe(1);
      break;
    }
    expect(closed).toBe(true);
  });
});
