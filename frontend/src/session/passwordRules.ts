import { fold } from '../lib/fold';

/** Fewest characters of a password; the server holds the rule, this shows it while typing. */
export const MIN_LENGTH = 12;

export interface Rule {
  code: 'length' | 'username' | 'changed';
  met: boolean;
}

/** The rules that can be checked while typing. Length counts characters as people see them, so "ệ" is one. */
export function ownRules(password: string, current: string, username: string): Rule[] {
  const length = [...password.normalize('NFC')].length;
  const typed = length > 0;
  return [
    { code: 'length', met: length >= MIN_LENGTH },
    { code: 'username', met: typed && !fold(password).includes(fold(username)) },
    { code: 'changed', met: typed && password !== current },
  ];
}
