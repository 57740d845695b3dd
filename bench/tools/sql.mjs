import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A statement of Khuê's, as the floor has it too. */
export const textOf = (name) =>
  readFileSync(new URL(`../floor/src/main/resources/sql/${name}.sql`, import.meta.url), 'utf8').trim();

/** Runs statements in one transaction as the superuser of the benchmark's database; rows as lines, columns by tabs. */
export function sql(statements) {
  const address = ['-h', '127.0.0.1', '-p', process.env.DATABASE_PORT, '-U', 'postgres', '-d', 'khue'];
  const options = ['-v', 'ON_ERROR_STOP=1', '-qAt', '-F', '\t', '-c', statements];
  return execFileSync('psql', [...address, ...options], { encoding: 'utf8' }).trim();
}

/**
 * The statements that an act runs: their fingerprints, each with how often it ran. The act is repeated, and what ran
 * less often than that (beats, looking for jobs) belongs to something else.
 */
export async function statementsOf(act, times = 30) {
  await act();
  sql('select pg_stat_statements_reset()');
  for (let n = 0; n < times; n++) await act();
  const rows = sql(`select queryid, calls / ${times} from pg_stat_statements
                    where calls >= ${times} and query not like '%pg_notify%' order by queryid`);
  return rows ? rows.split('\n') : [];
}

/** How many statements one act runs. */
export async function numberOf(act, times) {
  return (await statementsOf(act, times)).reduce((sum, row) => sum + Number(row.split('\t')[1]), 0);
}
