// Searching pupils of the whole city without diacritics, as the department: over HTTP, and the same statement alone.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { get, keep, kept, median, tokenOf, work } from './api.mjs';
import { queries } from './queries.mjs';
import { numberOf, statementsOf, textOf } from './sql.mjs';

const QUERIES = 300;
const ROUNDS = 3;
const PAGE = 50;

const { year, department, callers } = kept('world');
const asked = queries(year, QUERIES);
const search = async (q) => get(`/students?q=${encodeURIComponent(q)}`, await tokenOf(callers.root));
const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];

async function overHttp() {
  const times = [];
  for (const q of asked) {
    // The token is there before the clock starts.
    await tokenOf(callers.root);
    const began = performance.now();
    await search(q);
    times.push(performance.now() - began);
  }
  return times;
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const patterns = (q) => q.split(' ').sort((a, b) => b.length - a.length).map((word) => `% ${word}%`);
const execute = (q) => {
  const values = [
    year,
    `array[${quoted(department)}]::uuid[]`,
    'null',
    "''",
    "'00000000-0000-0000-0000-000000000000'",
    PAGE + 1,
    `array[${patterns(q).map(quoted).join(', ')}]`,
  ];
  return `execute search(${values.join(', ')});`;
};
const PREPARE = `prepare search as ${textOf('students-found')};`;

/** Runs lines in one session as the application's user. */
function psql(lines, ...more) {
  const file = `${work}/search.sql`;
  writeFileSync(file, `${lines.join('\n')}\n`);
  const address = ['-h', '127.0.0.1', '-p', process.env.DATABASE_PORT, '-U', 'khue_app', '-d', 'khue'];
  return execFileSync('psql', [...address, '-v', 'ON_ERROR_STOP=1', '-qAt', ...more, '-f', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
}

/** Planned with each query's values, as Khuê's are, and timed by psql, until all rows are there. */
function sqlAlone() {
  const lines = ['set plan_cache_mode = force_custom_plan;', PREPARE, '\\o /dev/null', '\\timing on', ...asked.map(execute)];
  const times = [...psql(lines).matchAll(/Time: ([\d.]+) ms/g)].map(([, time]) => Number(time));
  if (times.length !== asked.length) throw new Error(`${times.length} of ${asked.length} searches were timed`);
  return times;
}

/** Both must run the same statement and find the same pupils, and each query some, else they are not the same question. */
async function compare() {
  const mine = await statementsOf(() => search(asked[0]));
  const its = await statementsOf(() => psql([PREPARE, execute(asked[0])]));
  if (mine.join() !== its.join()) throw new Error(`Khuê runs ${mine.join(', ')} for a search, the SQL alone is ${its.join(', ')}`);
  const lines = ['set plan_cache_mode = force_custom_plan;', PREPARE, ...asked.flatMap((q) => ['\\echo =', execute(q)])];
  const alone = psql(lines, '-F', '|').split(/^=\n/m).slice(1);
  for (const [n, q] of asked.entries()) {
    const ids = alone[n].split('\n').filter(Boolean).map((line) => line.split('|')[0]).slice(0, PAGE);
    const { items } = await search(q);
    if (items.length === 0) throw new Error(`${q}: nobody is found, although there is such a name`);
    if (items.map(({ id }) => id).join() !== ids.join()) throw new Error(`${q}: ${items.length} over HTTP, ${ids.length} by SQL`);
  }
}

const words = (q) => q.split(' ').length;

/** Of the queries with so many words, or of all. */
function figures(times, length) {
  const some = times.filter((_, n) => !length || words(asked[n]) === length);
  return { median: median(some), tail: percentile(some, 0.95), most: Math.max(...some) };
}

await compare();
const rounds = [];
for (let n = 0; n < ROUNDS; n++) {
  const times = {};
  // Who begins changes, as elsewhere.
  for (const who of n % 2 === 0 ? ['http', 'sql'] : ['sql', 'http']) times[who] = who === 'http' ? await overHttp() : sqlAlone();
  rounds.push(times);
}
const kinds = [1, 2, 3, 0].map((length) => ({
  length,
  queries: asked.filter((q) => !length || words(q) === length).length,
  rounds: rounds.map(({ http, sql }) => ({ http: figures(http, length), sql: figures(sql, length) })),
}));
const statements = [];
for (const length of [1, 2, 3]) {
  const q = asked.find((one) => words(one) === length);
  statements.push(await numberOf(() => search(q)));
}
const slowest = asked[rounds[0].http.indexOf(Math.max(...rounds[0].http))];
keep('search', { queries: asked.length, kinds, statements, slowest });
keep('search-times', asked.map((q, n) => ({ q, http: rounds.map(({ http }) => http[n]), sql: rounds.map(({ sql }) => sql[n]) })));
for (const { length, queries: many, rounds: all } of kinds) {
  console.log(`searching ${many} queries${length ? ` of ${length} words` : ''}: p95 ${all.map(({ http, sql }) => `${http.tail.toFixed(1)} ms (SQL alone ${sql.tail.toFixed(1)})`).join(', ')}`);
}
console.log(`slowest: ${slowest}; statements ${statements}`);
