/** What a stream of server-sent events says, event by event; names, ids and comments are not needed here. */
export async function* eventsOf<Event>(stream: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
  let data: string[] = [];
  for await (const line of linesOf(stream)) {
    if (line === '') {
      if (data.length > 0) yield JSON.parse(data.join('\n')) as Event;
      data = [];
    } else if (line.startsWith('data:')) {
      data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
    }
  }
}

/** Lines as they are complete, however the network has cut them; a last one without an end is none. */
async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  // Letters of several bytes may come in two pieces.
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      // The second half of a line break may still be on its way.
      const held = rest.endsWith('\r') ? rest.length - 1 : rest.length;
      const lines = rest.slice(0, held).split(/\r\n|\n|\r/);
      rest = (lines.pop() ?? '') + rest.slice(held);
      yield* lines;
    }
  } finally {
    // Whoever stops listening half-way closes the connection with it; one that has failed is closed already.
    await reader.cancel().catch(() => undefined);
  }
}
