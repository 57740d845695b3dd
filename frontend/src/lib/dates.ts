import dayjs from 'dayjs';
import relativeTime from 'dayjs/plugin/relativeTime';

dayjs.extend(relativeTime);

/** `2026-05-31` or an instant -> 31/5/2026, as people here write dates, in the reader's zone. */
export function date(value: string): string {
  return dayjs(value).format('D/M/YYYY');
}

/** An instant -> 14:05, 31/5/2026. */
export function moment(value: string): string {
  return dayjs(value).format('HH:mm, D/M/YYYY');
}

/** An instant -> "3 ngày trước". */
export function ago(value: string): string {
  return dayjs(value).fromNow();
}

/** Whole days from today until the value; negative when past. */
export function daysLeft(value: string): number {
  return dayjs(value).startOf('day').diff(dayjs().startOf('day'), 'day');
}

/** Today in the reader's zone, `yyyy-mm-dd`. */
export function today(): string {
  return dayjs().format('YYYY-MM-DD');
}

/** What people type for a day (30/9/2015, 30-9-2015, 30.09.2015, 2015-09-30) -> `2015-09-30`; null when it is none. */
export function parseDate(typed: string): string | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(typed);
  const local = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/.exec(typed);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : local
      ? [Number(local[3]), Number(local[2]), Number(local[1])]
      : [0, 0, 0];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Days between the first day of spreadsheets (30/12/1899, as they count from March 1900 on) and that of computers. */
const SERIAL_ZERO = 25569;
/** Serial numbers of 1930 to 2099; what is less or more is hardly a day. */
const SERIALS = [10959, 73050] as const;

/**
 * What a cell of a spreadsheet says for a day: as people type it, also with two digits for the year (no later than ten
 * years from now), with a midnight behind it, or as the number by which spreadsheets count days.
 */
export function readDay(said: string, now = new Date()): string | null {
  const text = said.trim().replace(/[ T]0{1,2}:00(:00)?$/, '');
  const [first, last] = SERIALS;
  if (/^\d{5}$/.test(text) && Number(text) >= first && Number(text) <= last) {
    return new Date((Number(text) - SERIAL_ZERO) * 86_400_000).toISOString().slice(0, 10);
  }
  const short = /^(\d{1,2}[/.\- ]\d{1,2}[/.\- ])(\d{2})$/.exec(text);
  if (!short) return parseDate(text);
  const century = Number(short[2]) <= (now.getFullYear() % 100) + 10 ? 2000 : 1900;
  return parseDate(`${short[1]}${century + Number(short[2])}`);
}

/** The last second of a day in the reader's zone, as an instant: a right "until 31/5/2026" holds on that day too. */
export function endOfDay(day: string): string {
  return dayjs(day).endOf('day').millisecond(0).toISOString();
}
