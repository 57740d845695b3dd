import type { EducationRecord, RecordType } from '../../api/types';
import type { Cells } from '../../ui/grid/sheet';
import { read, writeRows } from '../api';
import { answered, isStale, type Line, type Writing, written } from './rows';

/** So many rows are sent at a time. */
const SENT = 500;
/** So many records are read again one by one. */
const FEW = 20;

interface Target extends Writing {
  type: RecordType;
  school: string;
  schoolYear: string | undefined;
}

/** What became of the rows that had something unsaved. */
export interface Outcome {
  /** What is known of each of them now, by its place. */
  lines: Map<number, Line>;
  saved: Set<number>;
  /** Places of rows whose record others have changed in the meantime. */
  stale: number[];
  refused: number;
  /** What broke it off; what was saved before is saved. */
  error?: unknown;
}

/**
 * Sends the rows that can be read whole, to be saved; of the others what can be read is tried, so that whoever mends them
 * sees at once all that is wrong. What others have changed too and nobody has decided on is not sent.
 */
export async function sendRows(
  rows: readonly Cells[],
  lines: readonly Line[],
  which: readonly number[],
  target: Target,
): Promise<Outcome> {
  const outcome: Outcome = { lines: new Map(), saved: new Set(), stale: [], refused: 0 };
  const all = which
    .filter((row) => !lines[row]?.conflicts)
    .map((row) => ({ row, ...written(rows[row] ?? {}, lines[row], target) }));
  outcome.refused = which.length - all.length;
  try {
    for (const tried of [false, true]) {
      const sent = all.filter(({ whole }) => whole !== tried);
      if (tried) outcome.refused += sent.length;
      for (let from = 0; from < sent.length; from += SENT) {
        const part = sent.slice(from, from + SENT);
        const bodies = part.map(({ body }) => body);
        const { items } = await writeRows(target.type, target.school, target.schoolYear, bodies, tried);
        items.forEach((item, at) => {
          const row = part[at]?.row ?? 0;
          outcome.lines.set(row, answered(rows[row] ?? {}, lines[row], item, tried));
          if (isStale(item)) outcome.stale.push(row);
          if (tried) return;
          if (item.outcome === 'refused') outcome.refused++;
          else outcome.saved.add(row);
        });
      }
    }
  } catch (error) {
    outcome.error = error;
  }
  return outcome;
}

/** Records as they are now, those that are still there for the reader. */
export async function readAgain(
  { path }: RecordType,
  ids: readonly string[],
  schoolYear: string | undefined,
): Promise<EducationRecord[]> {
  const found: EducationRecord[] = [];
  for (let from = 0; from < ids.length; from += FEW) {
    const part = await Promise.allSettled(
      ids
        .slice(from, from + FEW)
        .map((id) =>
          read<EducationRecord>(`/${path}/{id}`, { params: { path: { id }, query: { schoolYear } } }),
        ),
    );
    found.push(...part.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
  }
  return found;
}
