// How many round trips to the database one PATCH of a pupil takes.
import { get, keep, khue, kept, logIn, median } from './api.mjs';
import { counted } from './counted.mjs';

const TIMES = 60;

const token = await logIn(kept('world').callers.school);
const path = kept('world')
  .cases.find(({ name }) => name === 'pupil-school')
  .path.replace('/api/v1', '');
let { version } = await get(path, token);
const seen = [];
for (let n = 0; n < TIMES; n++) {
  await counted();
  const answer = await fetch(`${khue}/api/v1${path}`, {
    method: 'PATCH',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'If-Match': `"v${version}"` },
    body: JSON.stringify({ homeTown: `Hải Phòng ${n}` }),
  });
  const trips = await counted();
  if (answer.status !== 200) throw new Error(`PATCH: ${answer.status} ${await answer.text()}`);
  version = (await answer.json()).version;
  // Statements are prepared at first.
  if (n >= TIMES / 2) seen.push(trips);
}
// Beats and looking for jobs add to some of them.
keep('trips', { least: Math.min(...seen), median: median(seen), requests: seen.length });
console.log(`a PATCH takes ${median(seen)} round trips (median of ${seen.length}, least ${Math.min(...seen)})`);
