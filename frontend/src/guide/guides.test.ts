import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { texts } from '../i18n/vi';

const FOLDER = join(import.meta.dirname, '../../../docs/guide');

const guides = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]),
);

/** Names that people see on paper or elsewhere, not in a text of the screens. */
const ELSEWHERE = ['Phiếu tài khoản'];

function shown(of: object): string[] {
  return Object.values(of).flatMap((value) => (typeof value === 'string' ? [value] : shown(value)));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words of the screens, in which whatever is filled in may be anything. */
const patterns = shown(texts)
  .map((text) => text.split(/{{\w+}}/))
  .filter((words) => /\p{L}{2}/u.test(words.join('')))
  .map((words) => new RegExp(`^${words.map(escaped).join('.+')}$`));

const bold = (guide: string) => [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map((found) => found[1] ?? '');

it('whatever a guide names in bold stands on the screens', () => {
  const unknown = Object.entries(guides).flatMap(([file, text]) =>
    bold(text)
      .filter((name) => !ELSEWHERE.includes(name) && !patterns.some((pattern) => pattern.test(name)))
      .map((name) => `${file}: ${name}`),
  );
  expect(Object.keys(guides)).toHaveLength(3);
  expect(patterns.some((pattern) => pattern.test('Nút không có'))).toBe(false);
  expect(unknown).toEqual([]);
});
