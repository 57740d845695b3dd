// Chooses who asks for what, and writes the cases: path, caller, SQL for pgbench.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { all, call, finished, get, keep, logIn, password, work } from './api.mjs';
import { recordCases } from './record-cases.mjs';
import { textOf as sql } from './sql.mjs';

const ROOT = 'sogddt.admin';
const PEOPLE_AT_THE_SCHOOL = 60;

/** The first login of the department's administrator, with the one-time password that the first start printed. */
async function root() {
  const printed = /one-time password\s+(\S+)/.exec(readFileSync(`${work}/generate.log`, 'utf8'))[1];
  await call('POST', '/auth/password', await logIn(ROOT, printed), { current: printed, new: password });
  return logIn(ROOT);
}

const token = await root();
const units = await all('/units', token);
const department = units.find((unit) => unit.kind === 'department');
const commune = units
  .filter((unit) => unit.kind === 'commune')
  .sort((one, other) => other.childCount - one.childCount || (one.code < other.code ? -1 : 1))[0];
const school = units
  .filter((unit) => unit.parent?.id === commune.id)
  .sort((one, other) => (one.code < other.code ? -1 : 1))[0];

// A staff of more than one page at the school, so that its administrator reads as much as the department's.
await finished(
  await call('POST', '/accounts/bulk', token, {
    reason: 'bench',
    rows: Array.from({ length: PEOPLE_AT_THE_SCHOOL }, (_, n) => ({
      unit: school.id,
      fullName: `Nguyễn Văn ${String.fromCharCode(65 + (n % 26))}${n}`,
      username: `bench.${n}`,
      role: 'viewer',
    })),
  }),
  ROOT,
);

const callers = {
  root: ROOT,
  commune: `${commune.code.toLowerCase()}.admin`,
  school: `${school.code.toLowerCase()}.admin`,
};
// pgbench takes no empty values.
const FIRST = [{ literal: "''" }, '00000000-0000-0000-0000-000000000000', '51'];
const TEXTS = { literal: 'null::text[]' };

const cases = process.env.BENCH_RECORDS ? await recordCases(callers, school.id) : [];
for (const caller of process.env.BENCH_RECORDS ? [] : Object.keys(callers)) {
  const me = await get('/me', await logIn(callers[caller]));
  const seen = caller !== 'school';
  cases.push({
    name: `units-${caller}`,
    caller,
    path: `/api/v1/units?parent=${commune.id}`,
    statements: seen
      ? [[sql('units-children'), [...FIRST, commune.id]]]
      : [[sql('units-top'), [...FIRST, school.id, commune.id]]],
  });
  cases.push({
    name: `accounts-${caller}`,
    caller,
    path: `/api/v1/accounts?unit=${school.id}`,
    statements: [[sql('accounts-home'), [...FIRST, school.id, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS]]],
  });
  cases.push({
    name: `me-${caller}`,
    caller,
    path: '/api/v1/me',
    statements: [
      [sql('me-account'), [me.account.id]],
      [sql('me-grants'), [me.account.id]],
    ],
  });
}
if (!process.env.BENCH_RECORDS) {
  cases.push({
    name: 'units-page',
    caller: 'root',
    path: `/api/v1/units?parent=${department.id}`,
    statements: [[sql('units-children'), [...FIRST, department.id]]],
  });
}

// pgbench: values are parameters as everywhere else, but for absent filters, which it can only write as null.
mkdirSync(`${work}/cases`);
for (const one of cases) {
  const values = [];
  const script = one.statements.map(([text, given]) =>
    text.replace(/\$(\d+)/g, (_, place) => {
      const value = given[place - 1];
      if (value.literal) return value.literal;
      values.push(value);
      return `:v${values.length}`;
    }),
  );
  writeFileSync(`${work}/cases/${one.name}.sql`, `${script.join(';\n')};\n`);
  writeFileSync(`${work}/cases/${one.name}.values`, values.map((value, n) => `-Dv${n + 1}=${value}\n`).join(''));
  writeFileSync(`${work}/cases/${one.name}.path`, one.path);
  writeFileSync(`${work}/cases/${one.name}.caller`, one.caller);
}
writeFileSync(`${work}/cases/names`, `${cases.map((one) => one.name).join('\n')}\n`);
keep('world', {
  callers,
  department: department.id,
  year: cases.year,
  commune: commune.id,
  school: school.id,
  units: units.map((unit) => unit.id),
  cases: cases.map(({ name, caller, path }) => ({ name, caller, path })),
});
