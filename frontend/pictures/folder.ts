import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const GUIDES = resolve('../docs/guide');
const PICTURES = join(GUIDES, 'pictures');

/** The pictures that guides name, by their files. */
export function named(): string[] {
  const texts = readdirSync(GUIDES).filter((file) => file.endsWith('.md'));
  const found = texts.flatMap((file) => [
    ...readFileSync(join(GUIDES, file), 'utf8').matchAll(/!\[[^\]]*\]\(pictures\/([^)]+)\)/g),
  ]);
  return [...new Set(found.map(([, file]) => file ?? ''))].sort();
}

/** The files that lie there. */
export function kept(): string[] {
  return readdirSync(PICTURES).sort();
}

export function keep(file: string, content: Buffer): void {
  writeFileSync(join(PICTURES, file), content);
}
