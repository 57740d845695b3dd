// What is searched: words of names that there are, without diacritics, each query once.
import { sql } from './sql.mjs';

const SEED = 20_261_126;
const DRAWS = 100_000;

/** Always the same numbers between 0 and 1, so that each run asks the same. */
function* numbers(seed) {
  let state = seed;
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʼ`]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd');

/** The names of all pupils of the year with how many bear them, in an order that does not depend on the run. */
function names(year) {
  const rows = sql(`select full_name, count(*) from student where school_year = ${Number(year)} group by 1 order by full_name collate "C"`);
  let until = 0;
  return rows.split('\n').map((row) => {
    const [name, many] = row.split('\t');
    until += Number(many);
    return { words: plain(name).split(/\s+/), until };
  });
}

/**
 * One, two and three words that stand together in the name of a pupil drawn from all, so that frequent names come early and
 * rare ones come too. No query twice; there are fewer single words than a third of many, and the longer ones make up for it.
 */
export function queries(year, many) {
  const known = names(year);
  const random = numbers(SEED);
  const next = (below) => Math.floor(random.next().value * below);
  const drawn = () => {
    const at = next(known.at(-1).until);
    return known.find(({ until }) => at < until).words;
  };
  const found = new Set();
  for (let n = 0; found.size < many && n < DRAWS; n++) {
    const words = drawn();
    const length = Math.min(words.length, 1 + (n % 3));
    const first = next(words.length - length + 1);
    const some = words.slice(first, first + length);
    // A word that comes twice is searched once.
    if (new Set(some).size === some.length) found.add(some.join(' '));
  }
  return [...found];
}
