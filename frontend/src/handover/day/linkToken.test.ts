import { describe, expect, it } from 'vitest';
import { dossierOfLink } from './linkToken';

const ID = '0198a3b4-c5d6-7e8f-9a0b-fffefdfcfbfa';
const bytes = [...ID.replaceAll('-', '').matchAll(/../g)].map(([hex]) => Number.parseInt(hex, 16));
const token = btoa(String.fromCharCode(...bytes, ...Array.from({ length: 16 }, (_, at) => 240 + at)))
  .replaceAll('+', '-')
  .replaceAll('/', '_')
  .replaceAll('=', '');

describe('dossierOfLink', () => {
  it('reads the dossier out of what the sheet of links shows', () => {
    expect(token).toHaveLength(43);
    expect(dossierOfLink(`https://khue.example.vn/register/${token}`)).toBe(ID);
    expect(dossierOfLink(` http://10.0.0.5:8080/register/${token}?x=1\n`)).toBe(ID);
    expect(dossierOfLink(token)).toBe(ID);
  });

  it('leaves words to search for', () => {
    for (const words of [
      '',
      'phuong le chan',
      'https://khue.example.vn/register/',
      token.slice(1),
      `${token}a`,
    ])
      expect(dossierOfLink(words)).toBeNull();
  });
});
