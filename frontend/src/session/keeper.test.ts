import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { client } from '../api/client';
import { rememberDraft } from '../lib/drafts';
import { answer, problem, stubApi } from '../lib/testing';
import { DRAFTS_LAST, session, signIn, signOut, startSession } from './keeper';

const token = (name: string) => ({
  accessToken: name,
  tokenType: 'Bearer',
  expiresIn: 600,
  mustChangePassword: false,
  mustEnrolOtp: false,
});

beforeEach(async () => {
  localStorage.clear();
  await startSession();
});

afterEach(async () => {
  await signOut();
});

describe('the session', () => {
  it('renews once for many refused requests and repeats each of them', async () => {
    const made = stubApi({
      'POST /api/v1/auth/login': () => answer(token('old')),
      'POST /api/v1/auth/refresh': () => answer(token('new')),
      'POST /api/v1/auth/logout': () => new Response(null, { status: 204 }),
      'GET /api/v1/me': (request) =>
        request.headers.get('Authorization') === 'Bearer new' ? answer({}) : problem(401, 'token-expired'),
    });
    await signIn({ username: 'a', password: 'b' });
    const answers = await Promise.all([client.GET('/me'), client.GET('/me'), client.GET('/me')]);
    expect(answers.every(({ response }) => response.ok)).toBe(true);
    expect(made.filter((request) => request.url.endsWith('/auth/refresh'))).toHaveLength(1);
  });

  it('ends, and says so, when the server no longer knows it', async () => {
    stubApi({
      'POST /api/v1/auth/login': () => answer(token('old')),
      'POST /api/v1/auth/refresh': () => problem(401, 'session-ended'),
      'GET /api/v1/me': () => problem(401, 'token-expired'),
    });
    await signIn({ username: 'a', password: 'b' });
    await expect(client.GET('/me')).rejects.toMatchObject({ status: 401 });
    expect(session()).toEqual({ status: 'signed-out', why: 'ended' });
  });

  it('survives a lost connection', async () => {
    stubApi({ 'POST /api/v1/auth/login': () => answer(token('old')) });
    await signIn({ username: 'a', password: 'b' });
    vi.mocked(globalThis.fetch).mockRejectedValue(new TypeError('network'));
    await expect(client.GET('/me')).rejects.toMatchObject({ code: 'unreachable' });
    expect(session().status).toBe('signed-in');
  });

  it('sends the body again when it repeats a request', async () => {
    const bodies: unknown[] = [];
    stubApi({
      'POST /api/v1/auth/login': () => answer(token('old')),
      'POST /api/v1/auth/refresh': () => answer(token('new')),
      'POST /api/v1/auth/logout': () => new Response(null, { status: 204 }),
      'POST /api/v1/auth/otp/confirm': async (request) => {
        bodies.push(await request.json());
        return bodies.length === 1 ? problem(401, 'token-expired') : answer({ recoveryCodes: [] });
      },
    });
    await signIn({ username: 'a', password: 'b' });
    await client.POST('/auth/otp/confirm', { body: { code: '123456' } });
    expect(bodies).toEqual([{ code: '123456' }, { code: '123456' }]);
  });

  describe('and what was typed and not saved', () => {
    const of = (account: string) => ({ ...token(`h.${btoa(JSON.stringify({ sub: account }))}.s`) });
    const kept = () => Object.keys(sessionStorage).filter((key) => key.startsWith('khue.draft.'));
    const stub = (account: string) =>
      stubApi({
        'POST /api/v1/auth/login': () => answer(of(account)),
        'POST /api/v1/auth/refresh': () => problem(401, 'session-ended'),
        'POST /api/v1/auth/logout': () => new Response(null, { status: 204 }),
        'GET /api/v1/me': () => problem(401, 'token-expired'),
      });

    async function typed() {
      stub('me');
      await signIn({ username: 'a', password: 'b' });
      rememberDraft('me', 'record.student.new', '{}');
    }

    it('is wiped when one signs out', async () => {
      await typed();
      await signOut();
      expect(kept()).toEqual([]);
    });

    it('waits for whoever signs in again after the server ended the session, and not for anybody else', async () => {
      await typed();
      await client.GET('/me').catch(() => {});
      expect(session().status).toBe('signed-out');
      expect(kept()).toHaveLength(1);
      stub('me');
      await signIn({ username: 'a', password: 'b' });
      expect(kept()).toHaveLength(1);
      await client.GET('/me').catch(() => {});
      stub('other');
      await signIn({ username: 'c', password: 'd' });
      expect(kept()).toEqual([]);
    });

    it('does not wait for ever', async () => {
      vi.useFakeTimers();
      await typed();
      await client.GET('/me').catch(() => {});
      vi.advanceTimersByTime(DRAFTS_LAST + 1);
      expect(kept()).toEqual([]);
      vi.useRealTimers();
    });

    it('is wiped when the browser has no session any more', async () => {
      rememberDraft('me', 'record.student.new', '{}');
      await startSession();
      expect(kept()).toEqual([]);
    });
  });
});
