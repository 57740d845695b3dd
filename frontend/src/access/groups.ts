import type { Roles } from '../api/types';

type Permissions = Roles['permissions'];

/** Permissions by what they are about: the word before the dot of their code. */
export function grouped(permissions: Permissions): [subject: string, permissions: Permissions][] {
  const bySubject: Record<string, Permissions> = {};
  for (const permission of permissions) {
    const subject = permission.code.split('.')[0] ?? '';
    bySubject[subject] = [...(bySubject[subject] ?? []), permission];
  }
  return Object.entries(bySubject);
}
