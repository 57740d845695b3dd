import { expect, it } from 'vitest';
import type { AuditEntry } from '../api/types';
import { lastReturn, remarkOf } from './remark';

const said = { reason: 'Thiếu giấy khai sinh', fields: [{ field: 'nationalId', reason: 'Sai số' }] };

function entry(state: string | null, schoolYear = '2026-2027'): AuditEntry {
  const changes = state ? [{ field: 'state', from: null, to: state }] : [];
  if (state === 'returned') changes.push({ field: 'remark', from: null, to: said as never });
  return { schoolYear, changes } as unknown as AuditEntry;
}

it('is the newest return of the year, with what was said', () => {
  const returned = entry('returned');
  const found = lastReturn(
    [entry('submitted'), entry(null), returned, entry('submitted'), entry('returned')],
    '2026-2027',
  );
  expect(found).toBe(returned);
  expect(remarkOf(returned)).toEqual(said);
});

it('is over once the record was approved', () => {
  expect(lastReturn([entry('submitted'), entry('approved'), entry('returned')], '2026-2027')).toBeUndefined();
});

it('is none of another year', () => {
  expect(lastReturn([entry('submitted'), entry('returned', '2025-2026')], '2026-2027')).toBeUndefined();
});
