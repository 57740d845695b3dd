import type { Roles } from '../api/types';

type Permissions = Roles['permissions'];

/** Subjects shown as one: each of these has a single permission. */
const together: Record<string, string> = { import: 'exchange', export: 'exchange' };

/** Permissions by what they are about: the word before the dot of their code. */
export function grouped(permissions: Permissions): [subject: string, permissions: Permissions][] {
  const bySubject: Record<string, Permissions> = {};
  for (const permission of permissions) {
    const word = permission.code.split('.')[0] ?? '';
    const subject = together[word] ?? word;
    bySubject[subject] = [...(bySubject[subject] ?? []), permission];
  }
  return Object.entries(bySubject);
}
