// Searching pupils of the whole city without diacritics, as the department: over HTTP, and the same statement alone.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { get, keep, kept, logIn, median, work } from './api.mjs';
import { numberOf, textOf } from './sql.mjs';

const QUERIES = 300;
const ROUNDS = 3;
const COMPARED = 20;

/** Always the same numbers, so that each run asks the same. */
function* numbers(seed) {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

const token = await logIn(kept('world').callers.root);
const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʼ`]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd');

/** One, two or three words of names that there are, in their order. */
async function queries() {
  const random = numbers(20261126);
  const pick = (many) => Math.floor(random.next().value * many);
  const names = [];
  for (const unit of kept('world').units) {
    if (names.length >= 2 * QUERIES) break;
    const page = await get(`/students?unit=${unit}&limit=5&fields=fullName`, token);
    names.push(...page.items.map(({ fullName }) => plain(fullName)));
  }
  return Array.from({ length: QUERIES }, (_, n) => {
    const words = names[pick(names.length)].split(' ');
    const many = Math.min(words.length, 1 + (n % 3));
    return words.slice(words.length - many).join(' ');
  });
}

const asked = await queries();
const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];

async function overHttp() {
  const times = [];
  for (const q of asked) {
    const began = performance.now();
    await get(`/students?q=${encodeURIComponent(q)}`, token);
    times.push(performance.now() - began);
  }
  return times;
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const patterns = (q) =>
  [...new Set(q.split(' '))].sort((a, b) => b.length - a.length).map((word) => `% ${word}%`);
const year = kept('world').year;
const values = (q) =>
  [
    year,
    `array[${quoted(kept('world').department)}]::uuid[]`,
    'null',
    "''",
    "'00000000-0000-0000-0000-000000000000'",
    '51',
    quoted(patterns(q)[0]),
    `array[${patterns(q).map(quoted).join(', ')}]`,
  ].join(', ');

const psql = (file, ...more) =>
  execFileSync(
    'psql',
    ['-h', '127.0.0.1', '-p', process.env.DATABASE_PORT, '-U', 'khue_app', '-d', 'khue', '-v', 'ON_ERROR_STOP=1', '-qAt', ...more, '-f', file],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );

/** Planned with each query's values, as Khuê's are, and timed by psql, until all rows are there. */
function sqlAlone() {
  const lines = asked.map((q) => `execute search(${values(q)});`);
  writeFileSync(
    `${work}/search.sql`,
    `set plan_cache_mode = force_custom_plan;\nprepare search as ${textOf('students-found')};\n\\o /dev/null\n\\timing on\n${lines.join('\n')}\n`,
  );
  const times = [...psql(`${work}/search.sql`).matchAll(/Time: ([\d.]+) ms/g)].map(([, time]) => Number(time));
  if (times.length !== asked.length) throw new Error(`${times.length} of ${asked.length} searches were timed`);
  return times;
}

// Both find the same pupils, else they are not the same question.
for (const q of asked.slice(0, COMPARED)) {
  writeFileSync(`${work}/one.sql`, `prepare search as ${textOf('students-found')};\nexecute search(${values(q)});\n`);
  const alone = psql(`${work}/one.sql`, '-F', '|').trim().split('\n').filter(Boolean).map((line) => line.split('|')[0]).slice(0, 50);
  const { items } = await get(`/students?q=${encodeURIComponent(q)}`, token);
  if (items.map(({ id }) => id).join() !== alone.join()) throw new Error(`${q}: ${items.length} over HTTP, ${alone.length} by SQL`);
}

const rounds = [];
await overHttp();
for (let n = 0; n < ROUNDS; n++) {
  const http = await overHttp();
  const sql = sqlAlone();
  rounds.push({ http: percentile(http, 0.95), sql: percentile(sql, 0.95), httpMedian: median(http), sqlMedian: median(sql) });
}
const statements = [];
for (const q of ['an', 'thi lan', 'nguyen van an']) {
  statements.push(await numberOf(() => get(`/students?q=${encodeURIComponent(q)}`, token)));
}
keep('search', { queries: QUERIES, rounds, statements });
console.log(`searching: p95 ${rounds.map(({ http, sql }) => `${http.toFixed(1)} ms (SQL alone ${sql.toFixed(1)})`).join(', ')}; statements ${statements}`);
