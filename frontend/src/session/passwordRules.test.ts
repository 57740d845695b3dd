import { expect, it } from 'vitest';
import { localPath } from './guard';
import { ownRules } from './passwordRules';

const met = (password: string, current = 'x') =>
  ownRules(password, current, 'ngo.quyen')
    .filter((rule) => rule.met)
    .map((rule) => rule.code);

it('counts letters with their marks as one, however they are composed', () => {
  expect(met('mật ong rừng'.normalize('NFD'))).toContain('length');
  expect(met('mật ong rừn'.normalize('NFD'))).not.toContain('length');
});

it('meets nothing while nothing is typed', () => {
  expect(met('')).toEqual([]);
});

it('sees the username through capitals', () => {
  expect(met('Xin chao Ngo.Quyen 1')).not.toContain('username');
});

it('returns after login to paths of this application only', () => {
  expect(localPath('/units/1?x=2')).toBe('/units/1?x=2');
  for (const elsewhere of ['//evil.vn', '/\\evil.vn', 'https://evil.vn', '', undefined]) {
    expect(localPath(elsewhere)).toBe('/');
  }
});
