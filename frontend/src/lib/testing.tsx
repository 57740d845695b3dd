import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { cssVariables, theme } from '../ui/theme';

type Answer = (request: Request) => Response | Promise<Response>;

/** For unit tests: answers requests by `METHOD /path` and returns the list of those made. */
export function stubApi(answers: Record<string, Answer>): Request[] {
  const made: Request[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = input instanceof Request ? input : new Request(input);
    made.push(request);
    const found = answers[`${request.method} ${new URL(request.url).pathname}`];
    return found ? found(request) : problem(404, 'not-found');
  });
  return made;
}

export function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

export function problem(status: number, code: string, more: object = {}): Response {
  const body = { type: `urn:khue:problem:${code}`, title: code, status, requestId: 'r-1', ...more };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

/** Renders with the look and an empty store of server state. */
export function show(children: ReactNode): RenderResult {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </MantineProvider>,
  );
}
