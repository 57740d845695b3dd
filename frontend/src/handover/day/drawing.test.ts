import { expect, it } from 'vitest';
import { begun, drawnTo, onField, type Stroke, way, withStroke } from './drawing';

it('puts points of a screen of any size onto the field, and no further than its border', () => {
  const telephone = { left: 20, top: 100, width: 350, height: 140 };
  expect(onField(20, 100, telephone)).toEqual([0, 0]);
  expect(onField(195, 170.2, telephone)).toEqual([500, 201]);
  expect(onField(900, -5, telephone)).toEqual([1000, 0]);
});

it('leaves out points that show nothing more', () => {
  const stroke = begun([100, 100]);
  expect(drawnTo(stroke, [103, 101])).toBe(stroke);
  expect(drawnTo(stroke, [106, 103])).toEqual([100, 100, 101, 100, 106, 103]);
});

it('makes a way of a dot, also at the border', () => {
  expect(way(begun([40, 60]))).toBe('M40 60 41 60');
  expect(begun([1000, 60])).toEqual([1000, 60, 999, 60]);
});

it('holds no more than the server takes', () => {
  const wide = (x: number): [number, number] => [x % 2 === 0 ? 0 : 1000, 0];
  let long: Stroke = begun([500, 0]);
  for (let at = 0; at < 3_000; at += 1) long = drawnTo(long, wide(at));
  expect(long).toHaveLength(4_000);
  let many: readonly Stroke[] = [];
  for (let at = 0; at < 7; at += 1) many = withStroke(many, long);
  expect(many).toHaveLength(5);
  let dots: readonly Stroke[] = [];
  for (let at = 0; at < 300; at += 1) dots = withStroke(dots, begun([at, at]));
  expect(dots).toHaveLength(200);
});
