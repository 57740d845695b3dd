import dayjs from 'dayjs';

/** `17:00`, `17h`, `8h30`, `8.30` -> `17:00`; null when it is no time of a day. */
export function parseTime(typed: string): string | null {
  const found = /^\s*(\d{1,2})\s*(?:[:hg.]\s*(\d{1,2})?)?\s*$/i.exec(typed);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The day and the time of `2026-12-05T17:00`, each as far as it is given. */
export function parts(value: string): [day: string | null, time: string] {
  const [day, time = ''] = value.split('T');
  return [day || null, time];
}

/** An instant as it is typed in the reader's zone; where there is none, only the time that is usual. */
export function typed(instant: string | null, usual: string): string {
  return instant === null ? `T${usual}` : dayjs(instant).format('YYYY-MM-DDTHH:mm');
}

/** The instant of a day and a time typed in the reader's zone; undefined when no day is given. */
export function instantOf(value: string): string | undefined {
  const [day, typed] = parts(value);
  const time = parseTime(typed);
  return day && time ? dayjs(`${day}T${time}`).toISOString() : undefined;
}
