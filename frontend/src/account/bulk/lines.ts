import { recall, remember } from '../../lib/remembered';
import type { Row } from './table';

/** Rows may be left out, but the job counts only what it got: which lines these were is kept here, for the last job. */
export function rememberLines(job: string, sent: Row[]): void {
  remember('bulk', `${job} ${sent.map(({ line }) => line).join(',')}`);
}

/** The line of each row that the job got; nothing when another browser handed it over. */
export function linesOf(job: string): number[] {
  const [kept, lines] = (recall('bulk') ?? '').split(' ');
  return kept === job && lines ? lines.split(',').map(Number) : [];
}
