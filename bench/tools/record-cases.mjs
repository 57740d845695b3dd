// What is asked about pupils: the classes of a school, one pupil; by the department, the commune and the school.
import { all, get, logIn } from './api.mjs';
import { textOf } from './sql.mjs';

const NOTHING = { literal: 'null::text[]' };
const FIRST = [{ literal: "''" }, '00000000-0000-0000-0000-000000000000', '51'];

/** The school's class that has most pupils, but no more than a page of them. */
async function fullestClass(school, token) {
  const classes = await all(`/classes?unit=${school}&fields=id`, token);
  const counted = await Promise.all(
    classes.map(async ({ id }) => ({ id, total: (await get(`/students?class=${id}&limit=1&count=true`, token)).total })),
  );
  return counted.filter(({ total }) => total <= 50).sort((one, other) => other.total - one.total)[0].id;
}

export async function recordCases(callers, school) {
  const token = await logIn(callers.root);
  const inClass = await fullestClass(school, token);
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
