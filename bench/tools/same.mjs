// Before anything is timed: Khuê and the floor must answer the same bytes under the same headers, out of the same
// statements, and both must refuse what is no good token and what they do not know. A comparison of unequal work would
// say nothing.
import { readFileSync } from 'node:fs';
import { blocking, floor, keep, kept, khue, verifying, work } from './api.mjs';
import { statementsOf } from './sql.mjs';

const floors = { floor, ...(verifying && { verifying }) };
const servers = { khue, ...floors, ...(blocking && { blocking }) };

async function answer(server, path, token, headers = {}) {
  const got = await fetch(`${server}${path}`, {
    headers: { Authorization: `Bearer ${token}`, 'X-Request-Id': 'the-same', 'Accept-Encoding': 'identity', ...headers },
  });
  return { status: got.status, headers: told(got.headers), text: await got.text() };
}

/** All headers but for what is left of a limit, which differs from request to request. */
const told = (headers) =>
  [...headers]
    .map(([name, value]) => `${name}: ${name === 'ratelimit' ? value.replace(/=\d+/g, '=') : value}`)
    .sort()
    .join('\n');

function same(what, one, other) {
  if (one === other) return;
  const at = [...one].findIndex((letter, n) => letter !== other[n]);
  const near = (text) => text.slice(Math.max(0, at - 200), at + 200);
  throw new Error(`Khuê and the floor differ in ${what}:\n  Khuê  ${near(one)}\n  floor ${near(other)}`);
}

const altered = (token) => `${token.slice(0, -6)}${token.at(-6) === 'A' ? 'B' : 'A'}${token.slice(-5)}`;

const sizes = {};
for (const { name, caller, path } of kept('world').cases) {
  const token = readFileSync(`${work}/tokens/${caller}`, 'utf8');
  const mine = await answer(khue, path, token);
  if (mine.status !== 200) throw new Error(`${name}: ${mine.status} ${mine.text}`);
  const statements = (await statementsOf(() => answer(khue, path, token))).join(' ');
  for (const [which, url] of Object.entries(floors)) {
    const its = await answer(url, path, token);
    same(`the answer of ${name} (${which})`, mine.text, its.text);
    same(`the headers of ${name} (${which})`, mine.headers, its.headers);
    same(
      `the statements of ${name} (${which})`,
      statements,
      (await statementsOf(() => answer(url, path, token))).join(' '),
    );
  }
  if (blocking) same(`the answer of ${name} (blocking)`, mine.text, (await answer(blocking, path, token)).text);
  for (const [server, url] of Object.entries(servers)) {
    const refused = await answer(url, path, altered(token));
    if (refused.status !== 401) throw new Error(`${server} takes a token with a wrong signature: ${refused.status}`);
    const unknown = await answer(url, `${path}${path.includes('?') ? '&' : '?'}bench=1`, token);
    if (unknown.status !== 400) throw new Error(`${server} takes a parameter that there is not: ${unknown.status}`);
    const packed = await answer(url, path, token, { 'Accept-Encoding': 'gzip' });
    if (!packed.headers.includes('content-encoding: gzip')) throw new Error(`${server} does not compress ${name}`);
    if (packed.text !== mine.text) throw new Error(`${server} answers ${name} differently when it compresses`);
  }
  const body = JSON.parse(mine.text);
  sizes[name] = { rows: body.items?.length ?? 1, bytes: Buffer.byteLength(mine.text) };
}
keep('sizes', sizes);
console.log('Khuê and the floor answer the same bytes under the same headers out of the same statements.');
