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
