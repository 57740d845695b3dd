import createFetchClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { apiUrl } from './base';
import { refusal, unreachable } from './problem';
import type { paths } from './types';

/** What the client needs from whoever keeps the session. */
export interface Authentication {
  accessToken(): string | null;
  language(): string;
  /** Resolves true when a token other than `refused` is there to try again with. */
  renew(refused: string | null): Promise<boolean>;
}

let authentication: Authentication = {
  accessToken: () => null,
  language: () => 'vi',
  renew: async () => false,
};

export function authenticateWith(keeper: Authentication): void {
  authentication = keeper;
}

export const client = createFetchClient<paths>({
  baseUrl: apiUrl,
  fetch: send,
  querySerializer: { array: { style: 'form', explode: true } },
});

/** Typed queries and mutations; query keys are `[method, path, init]`. */
export const api = createQueryClient(client);

/** The ETag of a version, for If-Match. */
export function version(of: { version: number }): { 'If-Match': string } {
  return { 'If-Match': `"v${of.version}"` };
}

/** A key that makes a repeated POST (double click, lost answer) happen once. */
export function once(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': uuid() };
}

async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const token = authentication.accessToken();
  const response = await transmit(request, token);
  if (response.status === 401 && !opensSession(request) && (await authentication.renew(token))) {
    return accepted(await transmit(again, authentication.accessToken()));
  }
  return accepted(response);
}

async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw await refusal(response);
}

async function transmit(request: Request, token: string | null): Promise<Response> {
  request.headers.set('Accept-Language', authentication.language());
  if (token && !opensSession(request)) request.headers.set('Authorization', `Bearer ${token}`);
  // The refresh cookie must also travel when the API is on another origin of the same site.
  const outgoing = isAuth(request) ? new Request(request, { credentials: 'include' }) : request;
  try {
    return await globalThis.fetch(outgoing);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw unreachable();
  }
}

function isAuth(request: Request): boolean {
  return request.url.startsWith(`${apiUrl}/auth/`);
}

function opensSession(request: Request): boolean {
  return /\/auth\/(login|refresh)$/.test(request.url);
}

/** crypto.randomUUID exists only in secure contexts; a plain http address in an office network has none. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
