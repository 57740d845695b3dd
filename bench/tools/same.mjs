// Before anything is timed: Khuê and the floor must answer the same bytes, out of the same statements, and both must
// refuse what is no good token. A comparison of unequal work would say nothing.
import { readFileSync } from 'node:fs';
import { floor, keep, kept, khue, work } from './api.mjs';
import { statementsOf } from './sql.mjs';

const servers = { khue, floor };

async function answer(server, path, token) {
  const got = await fetch(`${server}${path}`, { headers: { Authorization: `Bearer ${token}` } });
  return { status: got.status, text: await got.text() };
}

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
  const [mine, its] = [await answer(khue, path, token), await answer(floor, path, token)];
  if (mine.status !== 200) throw new Error(`${name}: ${mine.status} ${mine.text}`);
  same(`the answer of ${name}`, mine.text, its.text);
  same(
    `the statements of ${name}`,
    (await statementsOf(() => answer(khue, path, token))).join(' '),
    (await statementsOf(() => answer(floor, path, token))).join(' '),
  );
  for (const [server, url] of Object.entries(servers)) {
    const refused = await answer(url, path, altered(token));
    if (refused.status !== 401) throw new Error(`${server} takes a token with a wrong signature: ${refused.status}`);
  }
  const body = JSON.parse(mine.text);
  sizes[name] = { rows: body.items?.length ?? 1, bytes: Buffer.byteLength(mine.text) };
}
keep('sizes', sizes);
console.log('Khuê and the floor answer the same bytes out of the same statements.');
