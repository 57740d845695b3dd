import { expect, it } from 'vitest';
import { withAddresses, withTelephones } from './linksIn';

it.each([
  ['Văn phòng Sở, điện thoại 0225 3 000 000', ['tel:02253000000']],
  ['Chị Hoa 0912.345.678 hoặc (0225) 3842 005', ['tel:0912345678', 'tel:02253842005']],
  ['Gọi +84 912 345 678 trước 17:00 ngày 5/12/2026', ['tel:+84912345678']],
  ['Phòng 305, số 38 Lạch Tray', []],
])('finds the numbers to call in %s', (words, calls) => {
  const pieces = withTelephones(words);
  expect(pieces.flatMap(({ href }) => href ?? [])).toEqual(calls);
  expect(pieces.map(({ text }) => text).join('')).toBe(words);
});

it('finds the address of a meeting, and leaves its code alone', () => {
  const words = 'Vào https://hop.example.org/j/123?pwd=a.b, mã 0123 456 789.\nDự phòng: http://x.vn.';
  const pieces = withAddresses(words);
  expect(pieces.flatMap(({ href }) => href ?? [])).toEqual([
    'https://hop.example.org/j/123?pwd=a.b',
    'http://x.vn',
  ]);
  expect(pieces.map(({ text }) => text).join('')).toBe(words);
});
