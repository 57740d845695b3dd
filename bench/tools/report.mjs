// Puts the figures of one run together as tables.
import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { kept, median, work } from './api.mjs';

const lines = (name) => readFileSync(`${work}/${name}`, 'utf8').trim().split('\n');
const has = (name) => existsSync(`${work}/${name}`);
const number = (value) => Math.round(value).toLocaleString('en');
const ratio = (value) => value.toFixed(2);
const table = (head, rows) =>
  [head, head.map((_, n) => (n === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const QUESTIONS = {
  units: 'GET /units?parent=(a commune)',
  accounts: 'GET /accounts?unit=(a school)',
  me: 'GET /me',
  class: 'GET /students?class=',
  pupil: 'GET /students/{id}',
};
const CALLERS = { root: 'department', commune: 'commune', school: 'school', page: 'department, the communes' };

function requests() {
  const measured = lines('measured.jsonl').map((line) => JSON.parse(line));
  const sizes = kept('sizes');
  const of = (name, competitor, figure) => {
    const values = measured
      .filter((one) => one.case === name && one.competitor === competitor)
      .map((one) => one[figure]);
    return median(values);
  };
  // Each round gives a ratio of its own; what disturbs a round disturbs both sides of it.
  const against = (name, other, base, figure) => {
    const rounds = [...new Set(measured.map((one) => one.round))];
    const one = (round, [aCase, competitor]) =>
      measured.find((m) => m.round === round && m.case === aCase && m.competitor === competitor)[figure];
    return median(rounds.map((round) => one(round, [name, 'khue']) / one(round, [other, base])));
  };
  const rows = kept('world').cases.map(({ name }) => {
    const [question, caller] = name.split('-');
    return [
      QUESTIONS[question].replace('a commune', caller === 'page' ? 'the department' : 'a commune'),
      CALLERS[caller].split(',')[0],
      sizes[name].rows,
      number(of(name, 'khue', 'rate')),
      number(of(name, 'floor', 'rate')),
      number(of(name, 'sql', 'rate')),
      `**${ratio(against(name, name, 'floor', 'rate'))}**`,
      caller === 'school' ? ratio(against(name, `${question}-root`, 'khue', 'rate')) : '',
      `${of(name, 'khue', 'app')} + ${of(name, 'khue', 'db')}`,
      `${of(name, 'floor', 'app')} + ${of(name, 'floor', 'db')}`,
      ratio(1 / against(name, name, 'floor', 'app')),
      `${(of(name, 'khue', 'median') / 1000).toFixed(1)} / ${(of(name, 'khue', 'tail') / 1000).toFixed(1)}`,
    ];
  });
  return `## Requests

Requests per second, median of ${new Set(measured.map((one) => one.round)).size} rounds of ${process.env.BENCH_DURATION_SHOWN} s with ${process.env.BENCH_CLIENTS_SHOWN} connections. "To floor" and "to root" are medians of the ratios within each round; CPU is processor time per request in µs, application + database.

${table(['question', 'asked by', 'rows', 'Khuê', 'floor', 'SQL alone', 'to floor', 'to root', 'CPU Khuê', 'CPU floor', 'floor / Khuê by CPU of the application', 'Khuê p50 / p99 ms'], rows)}
`;
}

const ALL = ['khue', 'floor', 'verifying', 'blocking'];

/** The same of pupils, with blocking Hibernate ORM and the floor that verifies each token beside. */
function records() {
  const measured = lines('measured.jsonl').map((line) => JSON.parse(line));
  const sizes = kept('sizes');
  const all = [...new Set(measured.map((one) => one.round))];
  const at = (round, name, competitor) =>
    measured.find((one) => one.round === round && one.case === name && one.competitor === competitor);
  const of = (name, competitor, figure) => median(all.map((round) => at(round, name, competitor)[figure]));
  const against = ([name, competitor], [other, base], figure) =>
    median(all.map((round) => at(round, name, competitor)[figure] / at(round, other, base)[figure]));
  const rows = kept('world').cases.map(({ name }) => {
    const [question, caller] = name.split('-');
    return [
      QUESTIONS[question],
      CALLERS[caller],
      sizes[name].rows,
      number(of(name, 'khue', 'rate')),
      number(of(name, 'floor', 'rate')),
      number(of(name, 'verifying', 'rate')),
      number(of(name, 'blocking', 'rate')),
      number(of(name, 'sql', 'rate')),
      `**${ratio(against([name, 'khue'], [name, 'floor'], 'rate'))}**`,
      `**${ratio(against([name, 'khue'], [name, 'verifying'], 'rate'))}**`,
      ratio(against([name, 'khue'], [name, 'blocking'], 'rate')),
      caller === 'root' ? '' : ratio(against([name, 'khue'], [`${question}-root`, 'khue'], 'rate')),
      ...ALL.map((one) => `${of(name, one, 'app')} + ${of(name, one, 'db')}`),
      ...ALL.map(
        (one) => `${(of(name, one, 'median') / 1000).toFixed(1)} / ${(of(name, one, 'tail') / 1000).toFixed(1)}`,
      ),
    ];
  });
  const search = kept('search');
  const trips = kept('trips');
  const city = kept('city');
  return `## Pupils read

Requests per second, median of ${all.length} rounds of ${process.env.BENCH_DURATION_SHOWN} s with ${process.env.BENCH_CLIENTS_SHOWN} connections. Ratios are medians of those within each round; CPU is processor time per request in µs, application + database.

${table(
    [
      'question', 'asked by', 'rows', 'Khuê', 'floor', 'verifying floor', 'Hibernate ORM', 'SQL alone', 'to floor', 'to verifying floor',
      'to Hibernate ORM', 'to department', 'CPU Khuê', 'CPU floor', 'CPU verifying floor', 'CPU Hibernate ORM',
      'p50 / p99 ms Khuê', 'floor', 'verifying floor', 'Hibernate ORM',
    ],
    rows,
  )}

Searching all pupils of the city by names without diacritics, as the department: ${search.queries} queries, no two alike, drawn from the names of all pupils, one after the other; ms, medians of ${search.kinds[0].rounds.length} rounds. HTTP / SQL is the median of the ratios of p95 within each round. Statements per search: ${[...new Set(search.statements)].join(', ')}.

${table(
    ['words', 'queries', 'p50 over HTTP', 'p95', 'longest', 'p50 by the SQL alone', 'p95', 'longest', 'HTTP / SQL by p95'],
    search.kinds.map(({ length, queries, rounds }) => [
      length || '**all**',
      queries,
      ...['http', 'sql'].flatMap((who) =>
        ['median', 'tail', 'most'].map((figure) => median(rounds.map((one) => one[who][figure])).toFixed(1)),
      ),
      ratio(median(rounds.map(({ http, sql }) => http.tail / sql.tail))),
    ]),
  )}

One PATCH of a pupil: ${trips.median} round trips to the database (median of ${trips.requests}, least ${trips.least}; what the server does beside is counted with it).

The city with all its records was made in ${number(city.seconds)} s; its database has ${number(city.bytes / 2 ** 20)} MiB.
`;
}

function explain() {
  return `## Decision and explanation

${table(
    ['question', 'grants below', 'statements', 'statements right after rights changed', 'median ms'],
    kept('explain').map((one) => [one.what, number(one.below), one.statements, one.fresh, one.median.toFixed(1)]),
  )}
`;
}

/** The board beside another list of as many rows, and the papers of all communes. */
function handover() {
  const one = kept('handover');
  const trips = kept('board-trips');
  return `## A handover

A page of ${one.page} units of a board takes **${ratio(one.dossiersMs / one.accountsMs)}** of the time of a page of ${one.page} accounts (medians of requests in turn: ${one.dossiersMs.toFixed(1)} and ${one.accountsMs.toFixed(1)} ms). A page of 10 units takes ${trips[10]} round trips to the database, one of 500 takes ${trips[500]}. The whole board of ${number(one.board)} units, in pages of 500 as the screens read it: ${one.boardSeconds.toFixed(2)} s.

${table(
    ['papers as one document, from the request to the end of the job', 'papers', 'seconds', 'KiB'],
    one.jobs.map((job) => [job.what, number(job.papers), job.seconds.toFixed(1), number(job.kib)]),
  )}
`;
}

function bulk() {
  const one = kept('bulk');
  return `## ${number(one.rows)} accounts at once

${table(
    ['step', 'seconds'],
    [
      ['accepted as a job', one.accepted.toFixed(1)],
      [`done, Argon2id included (progress was told ${one.told} times)`, one.done.toFixed(1)],
      ['result with the one-time passwords fetched', one.fetched.toFixed(1)],
      [`slips as PDF by the browser (${number(one.pdfKib)} KiB), login and page included`, one.printed.toFixed(1)],
      ['**all**', `**${one.all.toFixed(1)}**`],
    ],
  )}
`;
}

function writes() {
  const { rows, rounds, there, steps } = kept('writes');
  return `## Pupils written

${number(rows)} pupils with validation, history, counts, enrolments and warnings over HTTP (\`POST /students/rows\`, 5,000 rows a request, one after the other), beside COPY of as many rows into the same table with its indexes and triggers, in turns, and COPY of those into a bare table of the same columns, without index or trigger.

${table(
    ['round', 'over HTTP s', 'COPY s', 'COPY bare s', 'HTTP / COPY', 'HTTP / COPY bare'],
    rounds.map((one, n) => [
      n + 1,
      one.http.toFixed(1),
      one.copy.toFixed(1),
      one.bare.toFixed(1),
      `**${ratio(one.http / one.copy)}**`,
      ratio(one.http / one.bare),
    ]),
  )}

Many in one act, as a job, ${there} schools of a commune: ${Object.entries(steps)
    .map(([action, one]) => `${action} ${number(one.records)} records in ${one.seconds.toFixed(1)} s`)
    .join('; ')}.
`;
}

function memoryAndStart() {
  const rows = [];
  if (has('memory.json')) {
    const memory = kept('memory');
    rows.push(['RSS of Khuê after all of this', `${number(memory.khue)} MiB`]);
    rows.push(['RSS of the floor', `${number(memory.floor)} MiB`]);
  }
  if (has('starts')) {
    const starts = lines('starts').map((line) => line.split(' ').map(Number));
    rows.push([
      `start to ready on an existing data folder, embedded database (median of ${starts.length})`,
      `${(median(starts.map(([time]) => time)) / 1000).toFixed(1)} s`,
    ]);
    rows.push(['RSS of the application right after the start', `${number(median(starts.map(([, rss]) => rss)))} MiB`]);
  }
  return `## Memory and start

${table(['', ''], rows)}
`;
}

const date = new Date().toISOString().slice(0, 10);
const commit = execSync('git rev-parse --short HEAD', { encoding: 'utf8', cwd: import.meta.dirname }).trim();
const java = execSync('java -version 2>&1 | head -1', { encoding: 'utf8' }).trim();
const text = [
  `# ${date}

Commit ${commit}; ${cpus().length} processors (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GiB; ${java}; PostgreSQL ${process.env.BENCH_POSTGRES_SHOWN}.
Load of the machine before the run: ${process.env.BENCH_LOAD_BEFORE}; after each round, the benchmark's own included: ${has('load') ? lines('load').join(', ') : 'not noted'}. Command: \`${process.env.BENCH_COMMAND}\`.
`,
  has('measured.jsonl') && (process.env.BENCH_RECORDS ? records() : requests()),
  has('explain.json') && explain(),
  has('bulk.json') && bulk(),
  has('handover.json') && handover(),
  has('writes.json') && writes(),
  (has('memory.json') || has('starts')) && memoryAndStart(),
]
  .filter(Boolean)
  .join('\n');
const folder = process.env.BENCH_RESULTS ?? new URL('../results', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/${date}.md`, text);
console.log(`\n${text}\nWritten to ${folder}/${date}.md`);
