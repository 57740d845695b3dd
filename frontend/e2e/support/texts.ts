import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = 'src';

interface Texts {
  [key: string]: string | Texts;
}

function read(language: 'vi' | 'en'): Record<string, Texts> {
  const bundles: Record<string, Texts> = {};
  for (const entry of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    const [namespace, file] = entry.split('/').slice(-2);
    if (namespace && file === `${language}.json`)
      bundles[namespace] = JSON.parse(readFileSync(join(SOURCES, entry), 'utf8'));
  }
  return bundles;
}

const bundles = { vi: read('vi'), en: read('en') };

/** The text of a key like `unit:new.title`. */
export function text(language: 'vi' | 'en', key: string): string {
  const [namespace = '', path = ''] = key.split(':');
  let here: string | Texts | undefined = bundles[language][namespace];
  for (const step of path.split('.')) here = typeof here === 'object' ? here[step] : undefined;
  if (typeof here !== 'string') throw new Error(`there is no text ${key}`);
  return here;
}

/** Words that look like the key of a text instead of the text: `unit:new.title`, `import.outcomes.failed`. */
export function keysIn(shown: string): string[] {
  const beginnings = Object.values(bundles.vi).flatMap((of) => Object.keys(of));
  const names = Object.keys(bundles.vi);
  const key = new RegExp(`^(?:(?:${names.join('|')}):)?(?:${beginnings.join('|')})(?:\\.[A-Za-z][\\w-]*)+$`);
  return shown.split(/[\s"“”(),;]+/).filter((word) => key.test(word.replace(/[.:]$/, '')));
}
