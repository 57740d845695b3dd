import dayjs from 'dayjs';
import { instantOf } from './moments';

/** Whether the second of two typed moments is later; true as long as one is not whole. */
export function later(opens: string, closes: string): boolean {
  const [first, second] = [instantOf(opens), instantOf(closes)];
  return !first || !second || Date.parse(second) > Date.parse(first);
}

/** "14:00–18:00, 7/12/2026"; both moments whole where they are of different days. */
export function span(from: string, until: string): string {
  const [first, second] = [dayjs(from), dayjs(until)];
  return first.isSame(second, 'day')
    ? `${first.format('HH:mm')}–${second.format('HH:mm')}, ${first.format('D/M/YYYY')}`
    : `${first.format('HH:mm, D/M/YYYY')} – ${second.format('HH:mm, D/M/YYYY')}`;
}
