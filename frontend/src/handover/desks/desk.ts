import type { UseFormReturnType } from '@mantine/form';
import dayjs from 'dayjs';
import type { Campaign, Desk, DeskBody } from '../../api/types';
import { instantOf, typed } from '../moments';

/** A desk as a form holds it. */
export interface DeskValues {
  name: string;
  place: string;
  keeper: string;
  area: Desk['area'];
  /** Moments as far as they are typed: `2026-12-07T14:00`. */
  opensAt: string;
  closesAt: string;
  minutesEach: number | string;
  places: number | string;
}

export type DeskForm = UseFormReturnType<DeskValues>;

/** As planned: how long a desk is open, how long a unit takes, how many are served at a time. */
const HOURS = 4;
const MINUTES_EACH = 10;
const PLACES = 3;

/** A new desk, at the time that the campaign has for the handover. */
export function newDesk({ handoverAt }: Pick<Campaign, 'handoverAt'>): DeskValues {
  return {
    name: '',
    place: '',
    keeper: '',
    area: null,
    opensAt: typed(handoverAt, '14:00'),
    closesAt: handoverAt ? typed(dayjs(handoverAt).add(HOURS, 'hour').toISOString(), '') : 'T18:00',
    minutesEach: MINUTES_EACH,
    places: PLACES,
  };
}

export function valuesOf(desk: Desk): DeskValues {
  const { name, place, keeper, area, minutesEach, places } = desk;
  return {
    name,
    place: place ?? '',
    keeper: keeper ?? '',
    area,
    opensAt: typed(desk.opensAt, ''),
    closesAt: typed(desk.closesAt, ''),
    minutesEach,
    places,
  };
}

export function bodyOf(values: DeskValues): DeskBody {
  const { name, place, keeper, area, minutesEach, places } = values;
  return {
    name: name.trim(),
    place: oneLine(place) || null,
    keeper: keeper.trim() || null,
    area,
    opensAt: instantOf(values.opensAt) ?? '',
    closesAt: instantOf(values.closesAt) ?? '',
    minutesEach: Number(minutesEach),
    places: Number(places),
  };
}

/** How many units a desk has time for; null as long as that is not known. */
export function roomOf(
  values: Pick<DeskValues, 'opensAt' | 'closesAt' | 'minutesEach' | 'places'>,
): number | null {
  const [opens, closes] = [instantOf(values.opensAt), instantOf(values.closesAt)];
  const [each, places] = [Number(values.minutesEach), Number(values.places)];
  if (!opens || !closes || !(each > 0) || !(places > 0)) return null;
  const minutes = (Date.parse(closes) - Date.parse(opens)) / 60_000;
  return minutes >= each ? Math.floor(minutes / each) * places : null;
}

/** Long places are typed in a field of several lines, and written as one. */
function oneLine(words: string): string {
  return words.trim().replace(/\s+/g, ' ');
}
