import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import type { RecordField, RecordType } from '../../api/types';
import { reader } from './cells';
import { marked, zerosBack } from './marks';
import type { Known, Line } from './rows';

const list: RecordField[] = (
  [
    ['fullName', 'name', 'Họ và tên'],
    ['nationalId', 'national-id', 'Số định danh'],
    ['ethnicity', 'code', 'Dân tộc'],
    ['dateOfBirth', 'date', 'Ngày sinh'],
  ] as const
).map(
  ([name, kind, vi]) =>
    ({ name, kind, label: { vi, en: null }, min: null, max: null }) as unknown as RecordField,
);
const fields = new Map(list.map((field) => [field.name, field]));
const read = reader(new Map([['ethnicity', [{ value: '01', label: 'Kinh' }]]]), { yes: 'Có', no: 'Không' });
const type = {
  rules: [{ code: 'unusual-age', tier: 'warning', label: { vi: 'Tuổi lạ: {age}.', en: null } }],
} as unknown as RecordType;
const mark = (
  cells: Record<string, string>,
  line: Line,
  changed = Object.keys(cells),
  shown = [...fields.keys()],
) =>
  marked(cells, line, changed, {
    type,
    fields,
    shown: new Set(shown),
    read,
    t: i18next.getFixedT(null, 'record'),
  });
const known: Known = { id: 'r', version: 1, state: 'returned', findings: [], remark: null, saved: {} };

describe('what is told of a row', () => {
  it('is at once what cannot be read, with what was probably meant', () => {
    const told = mark({ fullName: 'An', ethnicity: 'th', nationalId: '31323100000' }, {});
    expect(Object.keys(told?.errors ?? {})).toEqual(['ethnicity', 'nationalId']);
    expect(told?.offers?.nationalId).toEqual([{ label: 'Sửa thành 031323100000', value: '031323100000' }]);
    expect(told?.sign).toBe('wrong');
  });

  it('is all that the API has refused too, but not that it missed what could not be read', () => {
    const told = mark(
      { dateOfBirth: '31/2/2016' },
      { errors: { dateOfBirth: 'Thiếu.', fullName: 'Thiếu.' } },
    );
    expect(told?.errors).toEqual({
      dateOfBirth: 'Không phải là ngày; hãy gõ như 30/9/2015.',
      fullName: 'Thiếu.',
    });
  });

  it('is told of the row where the column is not shown', () => {
    const told = mark({ dateOfBirth: '?' }, { errors: { '': 'Cả dòng.' } }, undefined, ['fullName']);
    expect(told?.errors?.['']).toBe('Ngày sinh: Không phải là ngày; hãy gõ như 30/9/2015. Cả dòng.');
  });

  it('is what others have written into the same cell, with both to choose', () => {
    const told = mark({ fullName: 'Trần An' }, { known, conflicts: { fullName: 'Lê An' } });
    expect(told?.errors?.fullName).toBe('Người khác vừa sửa ô này. Của bạn: Trần An. Mới nhất: Lê An.');
    expect(told?.offers?.fullName?.map(({ value }) => value)).toEqual(['Trần An', 'Lê An']);
  });

  it('is what a reviewer and rules have said of it', () => {
    const finding = { rule: 'unusual-age', field: 'dateOfBirth', params: { age: 30 }, reason: null };
    const told = mark(
      { fullName: 'An' },
      {
        known: {
          ...known,
          remark: { reason: 'Xem lại', fields: [{ field: 'fullName', reason: 'Sai họ' }] },
          findings: [finding, { ...finding, reason: 'Đúng' }] as unknown as Known['findings'],
        },
      },
      [],
    );
    expect(told?.notes).toEqual({
      '': 'Trả lại: Xem lại',
      fullName: 'Trả lại: Sai họ',
      dateOfBirth: 'Tuổi lạ: 30.',
    });
    expect(told).toMatchObject({ state: 'returned', errors: undefined, sign: undefined });
  });

  it('of a row with nothing in it is nothing', () => {
    expect(mark({}, {})).toBeUndefined();
  });
});

describe('zeros that were lost', () => {
  it('are put back in all cells that have lost one', () => {
    const rows: Record<string, string>[] = [
      { nationalId: '31323100000' },
      { nationalId: '031323100000' },
      { fullName: '31323100000' },
    ];
    expect(zerosBack(rows, rows.map(Object.keys), fields, read)).toEqual([
      { row: 0, column: 'nationalId', value: '031323100000' },
    ]);
  });
});
