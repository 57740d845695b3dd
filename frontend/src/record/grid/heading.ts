import type { RecordField } from '../../api/types';
import { fold } from '../../lib/fold';
import type { Heading } from '../../ui/grid/pasting';

/** Other words that lists kept in schools use, by field. */
const others: Record<string, string[]> = {
  fullName: [
    'ho ten',
    'ho va ten',
    'ho chu dem va ten',
    'ten hoc sinh',
    'ho ten hoc sinh',
    'ho va ten hoc sinh',
  ],
  dateOfBirth: ['ngay sinh', 'ngay thang nam sinh', 'sinh ngay', 'ns'],
  gender: ['gioi tinh', 'gioi', 'gt', 'nam nu'],
  ethnicity: ['dan toc', 'dt'],
  nationalId: [
    'cccd',
    'so cccd',
    'can cuoc',
    'so can cuoc',
    'so can cuoc cong dan',
    'so dinh danh',
    'ma dinh danh',
  ],
  fatherName: ['ho ten bo', 'ho va ten bo', 'ho va ten cha', 'ten cha', 'ten bo', 'cha', 'bo'],
  motherName: ['ho va ten me', 'ten me', 'me'],
  phone: ['so dien thoai', 'sdt', 'so dt', 'di dong', 'so di dong'],
  permanentAddress: ['dia chi', 'thuong tru', 'noi thuong tru', 'ho khau', 'ho khau thuong tru', 'noi o'],
  enrolledOn: ['ngay nhap hoc', 'ngay vao hoc', 'nhap hoc'],
  classCode: ['ma lop', 'ten lop', 'lop hoc'],
  homeroomTeacherCode: ['gvcn', 'chu nhiem', 'giao vien chu nhiem'],
  email: ['thu dien tu', 'e mail'],
  homeTown: ['nguyen quan', 'que'],
  birthPlace: ['sinh tai'],
  areaM2: ['dien tich', 'dien tich m2'],
  quantity: ['so luong', 'sl'],
  code: ['ma', 'ma so', 'ma hoc sinh', 'ma hs', 'ma gv', 'ma can bo', 'ma truong', 'ma lop'],
  name: ['ten'],
  note: ['ghi chu'],
};

/** Titles stand above the heads of a list, never further down than this. */
const LOOKED_AT = 12;

/**
 * The row of a pasted block that names its columns: by their words, without diacritics, by the names of the fields, or by
 * what else such lists call them. Two must be known, of which no person's name and no day is made.
 */
export function headingIn(texts: string[][], fields: readonly RecordField[]): Heading | null {
  const known = namesOf(fields);
  const widest = Math.max(...texts.map((row) => row.length));
  for (let at = 0; at < Math.min(LOOKED_AT, texts.length); at++) {
    const row = texts[at] ?? [];
    const taken = new Set<string>();
    const keys = row.map((cell) => {
      const key = known.get(bare(cell)) ?? null;
      if (key === null || taken.has(key)) return null;
      taken.add(key);
      return key;
    });
    const said = row.filter(Boolean).length;
    if (taken.size >= Math.min(2, widest) && taken.size * 3 >= said) return { at, keys, titles: row };
  }
  return null;
}

function namesOf(fields: readonly RecordField[]): Map<string, string> {
  const known = new Map<string, string>();
  const add = (words: string | null | undefined, name: string) => {
    const key = words && bare(words);
    if (key && !known.has(key)) known.set(key, name);
  };
  for (const { name, label } of fields) {
    add(label.vi, name);
    add(label.en, name);
  }
  for (const { name } of fields) add(name, name);
  for (const { name } of fields) for (const words of others[name] ?? []) add(words, name);
  return known;
}

/** Words alone: no diacritics, no marks, nothing in parentheses, no star of what is required. */
function bare(text: string): string {
  return fold(text.replace(/\([^)]*\)/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
