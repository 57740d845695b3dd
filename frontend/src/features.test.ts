import { expect, it } from 'vitest';

const sources = import.meta.glob<string>('./*/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Folders that every feature may use. */
const SHARED = ['api', 'i18n', 'lib', 'session', 'ui'];

const folderOf = (path: string) => path.split('/')[1] ?? '';

it('features never import features', () => {
  const features = new Set(
    Object.keys(sources)
      .map(folderOf)
      .filter((folder) => !SHARED.includes(folder)),
  );
  const across = Object.entries(sources).flatMap(([path, text]) => {
    const depth = path.split('/').length - 2;
    const outside = new RegExp(`from '${'\\.\\./'.repeat(depth)}([a-z0-9]+)/`, 'g');
    return [...text.matchAll(outside)]
      .map((found) => found[1] ?? '')
      .filter((folder) => features.has(folder) && folder !== folderOf(path))
      .map((folder) => `${path} imports ${folder}`);
  });
  expect(across).toEqual([]);
  expect(features.size).toBeGreaterThan(8);
});
