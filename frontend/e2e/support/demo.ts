import { printedAdministrator } from './server';

/** The settings of a Khuê with demonstration data. */
export const demonstration = { KHUE_DEMO: 'true' };

export interface Credentials {
  username: string;
  password: string;
}

/** The accounts that a demonstration prints at its start, by what they are there. */
export function demoAccounts(output: string) {
  const lines = [...output.matchAll(/^ {2}(\S+) +(\S+) +(administrator|auditor|editor), /gm)];
  const first = (username: RegExp, role: string): Credentials => {
    const line = lines.find((one) => username.test(one[1] ?? '') && one[3] === role);
    if (!line?.[1] || !line[2]) throw new Error(`the demonstration printed no ${role} like ${username}`);
    return { username: line[1], password: line[2] };
  };
  return {
    department: printedAdministrator(output),
    commune: first(/^\d{5}\./, 'administrator'),
    school: first(/^\d{8}\./, 'administrator'),
    auditor: first(/\.auditor$/, 'auditor'),
  };
}
