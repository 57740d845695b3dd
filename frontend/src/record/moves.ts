import { useState } from 'react';
import { once, version } from '../api/client';
import type { EducationRecord, Job, RecordRemark, RecordsMoved, RecordType } from '../api/types';
import { anyType, useRecordsChanged } from './api';

/** What moves a record on, as the table of states names it. */
export const moves = ['submit', 'verify', 'approve', 'return'] as const;
export type Move = (typeof moves)[number];

/** What can be done with many records at once: those that were entered by mistake can be taken away too. */
export const manyMoves = [...moves, 'discard'] as const;
export type ManyMove = (typeof manyMoves)[number];

export const permissionOf = {
  submit: 'record.edit',
  verify: 'record.verify',
  approve: 'record.approve',
  return: 'record.verify',
  discard: 'record.edit',
} as const;

export async function moveRecord(
  type: RecordType,
  record: EducationRecord,
  move: Move,
  said: RecordRemark = {},
): Promise<EducationRecord> {
  const { data } = await anyType.POST(`/${type.path}/{id}/${move}`, {
    params: {
      path: { id: record.id },
      query: { schoolYear: record.schoolYear },
      header: { ...version(record), ...once() },
    },
    body: said,
  });
  return data as EducationRecord;
}

/** Which records of a type are meant: those chosen one by one, or all that a filter finds. */
export interface Chosen {
  ids?: string[];
  filter?: { unit?: string; class?: string; state?: string[]; q?: string; findings?: string };
  schoolYear?: string;
}

export async function tryMany(type: RecordType, move: ManyMove, chosen: Chosen): Promise<RecordsMoved> {
  const { data } = await anyType.POST(`/${type.path}/actions`, {
    params: { header: once() },
    body: { action: move, ...chosen, dryRun: true },
  });
  return data as RecordsMoved;
}

export async function moveMany(
  type: RecordType,
  move: ManyMove,
  chosen: Chosen,
  reason?: string,
): Promise<Job> {
  const { data } = await anyType.POST(`/${type.path}/actions`, {
    params: { header: once() },
    body: { action: move, ...chosen, reason },
  });
  return data as Job;
}

/** Moves a record on and has everything that shows it read again; what was refused is kept to be shown. */
export function useMove(type: RecordType, onDone: (move: Move, record: EducationRecord) => void) {
  const changed = useRecordsChanged(type.path);
  const [moving, setMoving] = useState<Move | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function move(record: EducationRecord, wanted: Move, said?: RecordRemark) {
    setMoving(wanted);
    setError(null);
    try {
      await moveRecord(type, record, wanted, said);
      await changed();
      onDone(wanted, record);
    } catch (refused) {
      setError(refused);
      // Somebody else may have been faster: show how it is now.
      await changed();
      throw refused;
    } finally {
      setMoving(null);
    }
  }

  return { move, moving, error, forget: () => setError(null) };
}
