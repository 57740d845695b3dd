// Pupils written over HTTP beside COPY of as many into the same table; then 15,000 of them submitted and approved at once.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { all, call, finished, keep, kept, tokenOf, work } from './api.mjs';
import { sql } from './sql.mjs';

const ROUNDS = 3;
const SCHOOLS = 20;
const CLASSES = 125;
const PER_CLASS = 40;
const YEAR = 2026;
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const MIDDLE = ['Thị', 'Văn', 'Minh', 'Ngọc', 'Thu', 'Đức', 'Hải', 'Quang', 'Thanh', 'Khánh', 'Gia', 'Bảo'];
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Đào', 'Giang', 'Hà', 'Hùng', 'Khánh', 'Lan', 'Linh', 'Mai', 'Nam', 'Phong', 'Quân', 'Sơn', 'Trang', 'Tuấn', 'Uyên', 'Yến'];

const world = kept('world');
const units = await all('/units?kind=school', await tokenOf(world.callers.root));
// Schools of one commune stand together, so that some of them are approved in one act.
const inOrder = units
  .filter(({ levels }) => levels.includes('primary') || levels.includes('lower-secondary'))
  .sort((one, other) => (one.parent.id + one.code < other.parent.id + other.code ? -1 : 1));
const schools = inOrder.slice(0, SCHOOLS);
const others = inOrder.slice(SCHOOLS, 2 * SCHOOLS);

/** A grade that the school teaches, and how old its pupils are. */
const gradeOf = ({ levels }) => (levels.includes('primary') ? { grade: '01', age: 6 } : { grade: '06', age: 11 });

let numbered = 0;
/** Fields of a pupil that keep all rules, so that nothing has to be confirmed before it is submitted. */
function pupil(school, year, inClass) {
  const n = numbered++;
  const female = n % 2 === 1;
  const born = year - gradeOf(school).age;
  const day = `${born}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
  return {
    fullName: `${FAMILY[n % 10]} ${MIDDLE[(n >> 3) % 12]} ${MIDDLE[(n >> 7) % 12]} ${GIVEN[(n >> 5) % 20]}`,
    dateOfBirth: day,
    gender: female ? '02' : '01',
    nationalId: `${String(1 + Math.floor(n / 1_000_000)).padStart(3, '0')}${female ? 3 : 2}${String(born).slice(2)}${String(n % 1_000_000).padStart(6, '0')}`,
    ethnicity: '01',
    motherName: `Trần Thị ${GIVEN[n % 20]}`,
    phone: `09${String(n).padStart(8, '0')}`,
    permanentAddress: `Số ${n % 300}, đường Lê Lợi`,
    classCode: inClass,
    enrolledOn: `${year}-09-05`,
  };
}

const SCHOOL_YEARS = Array.from({ length: ROUNDS * 2 }, (_, n) => YEAR - 1 - n);
const yearName = (start) => `${start}-${start + 1}`;

async function classes(year, of) {
  for (const school of of) {
    const { grade } = gradeOf(school);
    const rows = Array.from({ length: CLASSES }, (_, n) => ({ code: `A${n}`, name: `Lớp A${n}`, grade }));
    const { created } = await call('POST', '/classes/rows', await tokenOf(world.callers.root), {
      school: school.id,
      schoolYear: yearName(year),
      rows,
    });
    if (created !== CLASSES) throw new Error(`${created} of ${CLASSES} classes were made`);
  }
}

async function overHttp(year, of) {
  const bodies = of.map((school) => ({
    school: school.id,
    schoolYear: yearName(year),
    rows: Array.from({ length: CLASSES * PER_CLASS }, (_, n) => pupil(school, year, `A${n % CLASSES}`)),
  }));
  const token = await tokenOf(world.callers.root);
  const began = performance.now();
  for (const body of bodies) {
    const result = await call('POST', '/students/rows', token, body);
    if (result.created !== body.rows.length) throw new Error(`${result.created} of ${body.rows.length} were written`);
  }
  return (performance.now() - began) / 1000;
}

function uuid7() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Where the rows meet nothing: the columns and what is generated from them, no index, no trigger. */
const BARE = 'student_bare';

/**
 * The same fields as rows of the table, with the system's codes, by COPY in one transaction that names its author; then the
 * same file into the bare table. In seconds.
 */
async function byCopy(year, of) {
  const columns =
    'id,school_year,unit_id,code,full_name,date_of_birth,gender,national_id,nationality,ethnicity,mother_name,phone,permanent_address,class_code,enrolled_on,status';
  const file = `${work}/pupils-${year}.csv`;
  const out = createWriteStream(file);
  for (const school of of) {
    for (let n = 0; n < CLASSES * PER_CLASS; n++) {
      const one = pupil(school, year, `A${n % CLASSES}`);
      out.write(
        `${uuid7()},${year},${school.id},HS8${String(numbered).padStart(9, '0')},${one.fullName},${one.dateOfBirth},${one.gender},${one.nationalId},704,01,${one.motherName},${one.phone},"${one.permanentAddress}",${one.classCode},${one.enrolledOn},01\n`,
      );
    }
  }
  await new Promise((done) => out.end(done));
  const { account } = await call('GET', '/me', await tokenOf(world.callers.root));
  const into = (table) => {
    const began = performance.now();
    execFileSync('psql', [
      '-h', '127.0.0.1', '-p', process.env.DATABASE_PORT, '-U', 'khue_app', '-d', 'khue', '-v', 'ON_ERROR_STOP=1', '-q', '-1',
      '-c', `set local khue.actor = '${account.id}'`,
      '-c', "set local khue.request = 'bench'",
      '-c', `\\copy ${table} (${columns}) from '${file}' csv`,
    ]);
    return (performance.now() - began) / 1000;
  };
  const copy = into('student');
  sql(`drop table if exists ${BARE}; create table ${BARE} (like student including defaults including generated);
       grant insert on ${BARE} to khue_app`);
  return { copy, bare: into(BARE) };
}

async function inTurns(years, of, copyFirst) {
  for (const year of years) await classes(year, of);
  const one = {};
  if (copyFirst) Object.assign(one, await byCopy(years[0], of));
  one.http = await overHttp(years[copyFirst ? 1 : 0], of);
  if (!copyFirst) Object.assign(one, await byCopy(years[1], of));
  sql('analyze');
  return one;
}

// Other schools go before, uncounted: they meet tables that the planner still holds for empty.
await inTurns(SCHOOL_YEARS.slice(0, 2), others, false);
const rounds = [];
// Who begins changes from round to round, because the tables grow.
for (let round = 0; round < ROUNDS; round++) {
  rounds.push(await inTurns(SCHOOL_YEARS.slice(round * 2, round * 2 + 2), schools, round % 2 === 0));
}

// A commune's officer approves what the department's has entered: nobody approves his own.
const commune = schools[0].parent;
const there = schools.filter(({ parent }) => parent.id === commune.id).length;
const year = yearName(SCHOOL_YEARS[ROUNDS * 2 - 2]);
const officer = units.find(({ parent }) => parent.id === commune.id) && `${commune.code.toLowerCase()}.admin`;
const steps = {};
for (const [action, by] of [
  ['submit', world.callers.root],
  ['approve', officer],
]) {
  const began = performance.now();
  const job = await call('POST', '/students/actions', await tokenOf(by), {
    action,
    filter: { unit: commune.id },
    schoolYear: year,
  });
  const { result } = await finished(job, by);
  if (result.refused > 0) throw new Error(`${action}: ${JSON.stringify(result.items.slice(0, 3))}`);
  steps[action] = { seconds: (performance.now() - began) / 1000, records: result.done };
}
keep('writes', { rows: schools.length * CLASSES * PER_CLASS, rounds, there, steps });
