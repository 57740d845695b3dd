// How many round trips to the database one PATCH of a pupil takes.
import { connect } from 'node:net';
import { get, keep, khue, kept, logIn, median } from './api.mjs';

const TIMES = 60;

/** What the relay has counted since the last time. */
const counted = () =>
  new Promise((done, fail) => {
    let text = '';
    connect(Number(process.env.RELAY_PORT), '127.0.0.1')
      .on('data', (bytes) => {
        text += bytes;
      })
      .on('end', () => done(Number(text)))
      .on('error', fail);
  });

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
