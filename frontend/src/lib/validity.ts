import dayjs from 'dayjs';

/** The API ends a right at an instant, the first at which it no longer holds; people name the last day it does. */
export function lastDay(until: string): string {
  return dayjs(until).subtract(1, 'millisecond').format('YYYY-MM-DD');
}

/** The instant that ends a right whose last day is given: the midnight after it, in the reader's zone. */
export function endOf(day: string): string {
  return dayjs(day).startOf('day').add(1, 'day').toISOString();
}

/** The instant at which a right begins whose first day is given. */
export function startOf(day: string): string {
  return dayjs(day).startOf('day').toISOString();
}

/** The last day of the school year the day lies in; from 1 June on, that of the coming one. */
export function schoolYearEnd(day: string): string {
  const at = dayjs(day);
  const year = at.month() < 5 ? at.year() : at.year() + 1;
  return `${year}-05-31`;
}
