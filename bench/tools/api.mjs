import { readFileSync, writeFileSync } from 'node:fs';

/** Khuê's API as the tools of the benchmark use it. */
export const khue = `http://127.0.0.1:${process.env.KHUE_PORT}`;
export const floor = `http://127.0.0.1:${process.env.FLOOR_PORT}`;
/** The floor that looks at the signature of the token in each request; only where pupils are asked for. */
export const verifying = process.env.BENCH_RECORDS && `http://127.0.0.1:${process.env.VERIFYING_PORT}`;
/** Blocking Hibernate ORM; only where pupils are asked for. */
export const blocking = process.env.BENCH_RECORDS && `http://127.0.0.1:${process.env.BLOCKING_PORT}`;
export const work = process.env.BENCH_WORK;
export const password = process.env.BENCH_PASSWORD;

export async function call(method, path, token, body) {
  const answer = await fetch(`${khue}/api/v1${path}`, {
    method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : null;
}

export const get = (path, token) => call('GET', path, token);

export async function logIn(username, secret = password) {
  return (await call('POST', '/auth/login', null, { username, password: secret })).accessToken;
}

const tokens = new Map();

/** A token of the user that is good for some minutes more, however slow the machine is. */
export async function tokenOf(username) {
  const known = tokens.get(username);
  if (known && performance.now() - known.since < 300_000) return known.token;
  const fresh = { since: performance.now(), token: await logIn(username) };
  tokens.set(username, fresh);
  return fresh.token;
}

/** All pages of a list. */
export async function all(path, token) {
  const items = [];
  let next = '';
  do {
    const page = await get(`${path}${path.includes('?') ? '&' : '?'}limit=500${next && `&cursor=${next}`}`, token);
    items.push(...page.items);
    next = page.next;
  } while (next);
  return items;
}

/** Waits for a job of the user, calls back with its progress, and answers it when it is done. */
export async function finished(job, username, progress = () => {}) {
  const deadline = Date.now() + 900_000;
  let now = job;
  while (now.state === 'queued' || now.state === 'running') {
    if (Date.now() > deadline) throw new Error('the job takes more than a quarter of an hour');
    await new Promise((wait) => setTimeout(wait, 100));
    now = await get(`/jobs/${job.id}`, await tokenOf(username));
    progress(now);
  }
  if (now.state !== 'done') throw new Error(`the job ended as ${now.state}: ${now.message}`);
  return now;
}

export const keep = (name, value) => writeFileSync(`${work}/${name}.json`, JSON.stringify(value, null, 2));
export const kept = (name) => JSON.parse(readFileSync(`${work}/${name}.json`, 'utf8'));

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
