import { describe, expect, it } from 'vitest';
import type { RecordField } from '../../api/types';
import { headingIn } from './heading';

const fields = [
  ['code', 'Mã học sinh'],
  ['fullName', 'Họ và tên'],
  ['dateOfBirth', 'Ngày sinh'],
  ['gender', 'Giới tính'],
  ['ethnicity', 'Dân tộc'],
  ['motherName', 'Họ tên mẹ'],
].map(([name, vi]) => ({ name, label: { vi, en: null } }) as RecordField);
const an = ['1', 'HS1', 'Lê An', '1/2/2016', 'Nam'];

describe('the heads of a pasted list', () => {
  it('are known by their words, diacritics or not, in any order', () => {
    const texts = [['STT', 'Mã số', 'HO VA TEN *', 'Ngày, tháng, năm sinh', 'Giới tính (Nam/Nữ)'], an];
    expect(headingIn(texts, fields)).toEqual({
      at: 0,
      keys: [null, 'code', 'fullName', 'dateOfBirth', 'gender'],
      titles: texts[0],
    });
  });

  it('stand below titles', () => {
    const texts = [
      ['TRƯỜNG TIỂU HỌC A'],
      [''],
      ['DANH SÁCH LỚP 5A'],
      ['Họ tên', 'Họ và tên mẹ'],
      ['Lê An', 'Đỗ Thị Me'],
    ];
    expect(headingIn(texts, fields)).toMatchObject({ at: 3, keys: ['fullName', 'motherName'] });
  });

  it('are known by the names of the fields', () => {
    expect(headingIn([['fullName', 'dateOfBirth']], fields)).toMatchObject({
      keys: ['fullName', 'dateOfBirth'],
    });
  });

  it('of one column are one', () => {
    expect(headingIn([['Họ và tên'], ['Lê An']], fields)).toMatchObject({ at: 0, keys: ['fullName'] });
  });

  it('name a column once', () => {
    expect(headingIn([['Họ tên', 'Họ và tên', 'Giới']], fields)?.keys).toEqual(['fullName', null, 'gender']);
  });

  it('are not seen in what is data', () => {
    expect(headingIn([an, ['2', 'HS2', 'Trần Bình', '2/2/2016', 'Nữ']], fields)).toBeNull();
    expect(headingIn([['Lê An', 'Giới tính', 'x', 'y']], fields)).toBeNull();
  });
});
