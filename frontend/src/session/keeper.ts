import { authenticateWith, client, once } from '../api/client';
import { ApiError } from '../api/problem';
import type { Credentials, TokenAnswer } from '../api/types';
import { currentLanguage } from '../i18n';
import { forgetDrafts } from '../lib/drafts';
import { recall, remember } from '../lib/remembered';
import { subjectOf } from './token';

/** Why nobody is signed in: never was, signed out, or the server ended the session. */
export type SignedOutReason = 'none' | 'left' | 'ended';

export type SessionState =
  | { status: 'signed-out'; why: SignedOutReason }
  | { status: 'signed-in'; token: string; mustChangePassword: boolean; mustEnrolOtp: boolean };

type Message = { kind: 'signed-in' | 'renewed'; answer: TokenAnswer } | { kind: 'signed-out' };

/** The access token lives only here, in memory; the refresh token only in its HttpOnly cookie. */
let state: SessionState = { status: 'signed-out', why: 'none' };
let running: Promise<boolean> | null = null;
let timer: number | undefined;
const listeners = new Set<() => void>();
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('khue-session') : null;

/** Milliseconds for which what was typed outlives a session that the server ended, for whoever signs in again. */
export const DRAFTS_LAST = 30 * 60_000;

/** Seconds before expiry at which a new token is fetched. */
const AHEAD = 60;

export function session(): SessionState {
  return state;
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Picks up the session of this browser, if it has one. */
export async function startSession(): Promise<void> {
  authenticateWith({ accessToken, language: currentLanguage, renew });
  tabs?.addEventListener('message', (event: MessageEvent<Message>) => hear(event.data));
  if (recall('session')) await alone(refresh);
  // The server may be away, and the session come back with it.
  if (!recall('session')) forgetDrafts();
}

export async function signIn(credentials: Credentials): Promise<void> {
  const { data } = await client.POST('/auth/login', { body: credentials });
  if (!data) return;
  take(data);
  tabs?.postMessage({ kind: 'signed-in', answer: data } satisfies Message);
}

export async function signOut(): Promise<void> {
  // A session that the server no longer knows is just as signed out.
  await client.POST('/auth/logout').catch(() => undefined);
  leave('left');
  tabs?.postMessage({ kind: 'signed-out' } satisfies Message);
}

/** Fetches a new token although the present one is good: its flags or rights have changed. */
export function renewNow(): Promise<boolean> {
  return renew(accessToken());
}

function accessToken(): string | null {
  return state.status === 'signed-in' ? state.token : null;
}

/**
 * One refresh at a time over all tabs: a refresh token used after the session has gone on ends it, so whoever waited
 * for the lock looks first whether another tab has already brought a new token.
 */
function renew(refused: string | null): Promise<boolean> {
  if (state.status === 'signed-out') return Promise.resolve(false);
  if (hasOtherThan(refused)) return Promise.resolve(true);
  running ??= alone(() => (hasOtherThan(refused) ? Promise.resolve(true) : refresh())).finally(() => {
    running = null;
  });
  return running;
}

async function refresh(): Promise<boolean> {
  try {
    const { data } = await client.POST('/auth/refresh', {
      params: { header: { 'Idempotency-Key': renewal() } },
    });
    if (!data) return false;
    take(data);
    tabs?.postMessage({ kind: 'renewed', answer: data } satisfies Message);
    return true;
  } catch (error) {
    // Only the server's word ends a session; a server that is busy or starting has not said it.
    if (error instanceof ApiError && error.status === 401) leave('ended');
    return false;
  }
}

/**
 * The key of the renewal under way. It outlives a reload: when the page was left before the answer came, the browser
 * still has the token before, and only with the same key may that be exchanged again.
 */
function renewal(): string {
  const key = recall('renewal') ?? once()['Idempotency-Key'];
  remember('renewal', key);
  return key;
}

function hasOtherThan(refused: string | null): boolean {
  const token = accessToken();
  return token !== null && token !== refused;
}

function alone(work: () => Promise<boolean>): Promise<boolean> {
  // Locks exist only in secure contexts; without them tabs are merely unlikely to refresh at the same moment.
  return navigator.locks ? navigator.locks.request('khue-session', work) : work();
}

function take(answer: TokenAnswer): void {
  const { accessToken: token, expiresIn, mustChangePassword, mustEnrolOtp } = answer;
  remember('session', 'yes');
  remember('renewal', null);
  // Whoever comes after somebody whose session ran out finds nothing of what that one typed.
  forgetDrafts(subjectOf(token));
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void renew(token), Math.max(expiresIn - AHEAD, 5) * 1000);
  become({ status: 'signed-in', token, mustChangePassword, mustEnrolOtp });
}

function leave(why: SignedOutReason): void {
  remember('session', null);
  remember('renewal', null);
  window.clearTimeout(timer);
  if (why === 'ended') timer = window.setTimeout(() => forgetDrafts(), DRAFTS_LAST);
  else forgetDrafts();
  become({ status: 'signed-out', why });
}

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Another tab spoke. When it signed in as somebody else, everything shown here belongs to the wrong person. */
function hear(message: Message): void {
  if (message.kind === 'signed-out') {
    leave('left');
    return;
  }
  const mine = accessToken();
  if (mine && subjectOf(mine) !== subjectOf(message.answer.accessToken)) window.location.reload();
  else take(message.answer);
}
