import dayjs from 'dayjs';
import type { Campaign, TrainingSession, TrainingSessionBody } from '../../api/types';
import { instantOf, typed } from '../moments';

/** A training as a form holds it. */
export interface TrainingValues {
  name: string;
  online: boolean;
  place: string;
  access: string;
  /** Moments as far as they are typed: `2026-12-07T08:30`. */
  startsAt: string;
  endsAt: string;
}

/** A training takes a morning. */
const HOURS = 3;

/** A new training, at the time that the campaign has for it. */
export function newTraining({ trainingAt }: Pick<Campaign, 'trainingAt'>): TrainingValues {
  return {
    name: '',
    online: true,
    place: '',
    access: '',
    startsAt: typed(trainingAt, '08:30'),
    endsAt: trainingAt ? typed(dayjs(trainingAt).add(HOURS, 'hour').toISOString(), '') : 'T11:30',
  };
}

export function valuesOf({ name, online, place, access, startsAt, endsAt }: TrainingSession): TrainingValues {
  return {
    name,
    online,
    place: place ?? '',
    access: access ?? '',
    startsAt: typed(startsAt, ''),
    endsAt: typed(endsAt, ''),
  };
}

export function bodyOf(values: TrainingValues): TrainingSessionBody {
  return {
    name: values.name.trim(),
    online: values.online,
    place: values.place.trim() || null,
    access: values.access.trim() || null,
    startsAt: instantOf(values.startsAt) ?? '',
    endsAt: instantOf(values.endsAt) ?? '',
  };
}

/** `042917` -> `042 917`, as people read it to each other. */
export function grouped(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ');
}
