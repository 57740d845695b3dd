// What is asked about pupils: the classes of a school, one pupil; by the department, the commune and the school.
import { all, call, get, logIn } from './api.mjs';
import { textOf } from './sql.mjs';

const NOTHING = { literal: 'null::text[]' };
const FIRST = [{ literal: "''" }, '00000000-0000-0000-0000-000000000000', '51'];

/** Of a class, which is a page of a list too. */
const PUPILS = 50;

/** The school's class that has most pupils, but no more than a page of them; filled up to a page. */
async function fullClass(school, token) {
  const classes = await all(`/classes?unit=${school}&fields=id,code,grade`, token);
  const counted = await Promise.all(
    classes.map(async (one) => ({
      ...one,
      total: (await get(`/students?class=${one.id}&limit=1&count=true`, token)).total,
    })),
  );
  const [fullest] = counted.filter(({ total }) => total <= PUPILS).sort((one, other) => other.total - one.total);
  if (fullest.total < PUPILS) await fill(school, fullest, token);
  return fullest.id;
}

/** More pupils like one who is there. */
async function fill(school, { id, total }, token) {
  const { items } = await get(`/students?class=${id}&limit=1`, token);
  const { fullName, dateOfBirth, gender, ethnicity, classCode, enrolledOn } = items[0];
  const rows = Array.from({ length: PUPILS - total }, (_, n) => ({
    fullName: `${fullName} ${String.fromCharCode(65 + n)}`,
    dateOfBirth,
    gender,
    ethnicity,
    classCode,
    enrolledOn,
    motherName: 'Trần Thị Mẹ',
  }));
  const { created } = await call('POST', '/students/rows', token, { school, rows });
  if (created !== rows.length) throw new Error(`${created} of ${rows.length} pupils were added to the class`);
}

export async function recordCases(callers, school) {
  const token = await logIn(callers.root);
  const inClass = await fullClass(school, token);
  const page = await get(`/students?class=${inClass}`, token);
  const pupil = page.items[0].id;
  const year = page.items[0].schoolYear.slice(0, 4);
  const cases = [];
  for (const caller of Object.keys(callers)) {
    const { grants } = await get('/me', await logIn(callers[caller]));
    const scope = { literal: `array['${grants[0].unit.id}']::uuid[]` };
    cases.push({
      name: `class-${caller}`,
      caller,
      path: `/api/v1/students?class=${inClass}`,
      statements: [[textOf('students-class'), [year, scope, NOTHING, ...FIRST, NOTHING, inClass]]],
    });
    cases.push({
      name: `pupil-${caller}`,
      caller,
      path: `/api/v1/students/${pupil}`,
      statements: [[textOf('students-one'), [pupil, { literal: 'null' }, year]]],
    });
  }
  // By the calendar year in which it begins.
  cases.year = year;
  return cases;
}
