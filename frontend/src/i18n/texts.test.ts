import { describe, expect, it } from 'vitest';
import { texts as en } from './en';
import { texts as vi } from './vi';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

function flat(of: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(of).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  );
}

const byNamespace = (texts: Record<string, object>) =>
  Object.fromEntries(Object.entries(texts).map(([namespace, of]) => [namespace, flat(of)]));

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();

describe('texts', () => {
  it('exist in both languages with the same placeholders', () => {
    const [vietnamese, english] = [byNamespace(vi), byNamespace(en)];
    expect(Object.keys(english)).toEqual(Object.keys(vietnamese));
    for (const [namespace, of] of Object.entries(vietnamese)) {
      expect(Object.keys(english[namespace] ?? {}).sort(), namespace).toEqual(Object.keys(of).sort());
      for (const [key, text] of Object.entries(of)) {
        expect(placeholders(english[namespace]?.[key] ?? ''), `${namespace}:${key}`).toEqual(
          placeholders(text),
        );
      }
    }
  });

  it('exist for every key that the code names', () => {
    const known = byNamespace(vi);
    const missing: string[] = [];
    for (const [file, source] of Object.entries(sources)) {
      const own = /(?:useTranslation\(|TFunction<)'(\w+)'/.exec(source)?.[1] ?? 'ui';
      const named = [...source.matchAll(/\bt\(\s*'([\w:.-]+)'/g)].map((match) => match[1] ?? '');
      const titles = [...source.matchAll(/title: '(\w+:[\w.-]+)'/g)].map((match) => match[1] ?? '');
      for (const key of [...named, ...titles]) {
        const [namespace, name] = key.includes(':') ? key.split(':') : [own, key];
        if (known[namespace ?? '']?.[name ?? ''] === undefined) missing.push(`${file} ${key}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
