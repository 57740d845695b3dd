// How many round trips to the database a page of a board takes, short and long.
import { get, keep, kept, logIn, median } from './api.mjs';
import { counted } from './counted.mjs';

const TIMES = 30;
const { schools } = kept('handover');
const token = await logIn(kept('world').callers.root);
const trips = {};
for (const limit of [10, 500]) {
  const seen = [];
  for (let n = 0; n < TIMES; n++) {
    await counted();
    await get(`/handover/campaigns/${schools}/dossiers?limit=${limit}`, token);
    seen.push(await counted());
  }
  // Statements are prepared at first; beats and looking for jobs add to some.
  trips[limit] = median(seen.slice(TIMES / 2));
}
const counts = new Set(Object.values(trips));
if (counts.size > 1) throw new Error(`round trips grow with the page: ${JSON.stringify(trips)}`);
keep('board-trips', trips);
