import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { client } from '../api/client';
import { answer, problem, stubApi } from '../lib/testing';
import { session, signIn, signOut, startSession } from './keeper';

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
});
