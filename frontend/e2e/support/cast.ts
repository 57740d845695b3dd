import type { Browser, Page } from '@playwright/test';
import { Api } from './api';
import { heading, office } from './desk';
import { printedAdministrator, type Server } from './server';
import { changePassword, expect, logIn } from './story';

interface Slip {
  account: { username: string };
  oneTimePassword: string;
}

/** Whoever sets the scene of a story: the administrator of the first start, with units and people made by the API. */
export interface Cast {
  api: Api;
  /** The id of the unit of this name. */
  at: (name: string) => Promise<string>;
  /** A new person with a role at a unit, logged in at a desk of his own. */
  enters: (unit: string, fullName: string, role: string) => Promise<Page>;
  leave: () => Promise<void>;
}

export async function cast(browser: Browser, server: Server, password: string): Promise<Cast> {
  const department = await office(browser);
  const printed = printedAdministrator(server.output());
  await logIn(department, server.url, printed.username, printed.password);
  await changePassword(department, printed.password, password);
  await expect(heading(department, 'Việc cần làm')).toBeVisible();
  const api = await Api.of(department);
  return {
    api,
    at: async (name) => {
      const units = await api.list<{ id: string; name: string }>(`/units?q=${encodeURIComponent(name)}`);
      return units.find((unit) => unit.name === name)?.id ?? '';
    },
    enters: async (unit, fullName, role) => {
      const grant = { role, passes: 0, reason: 'Phân công đầu năm học' };
      const slip = await api.add<Slip>('/accounts', { unit, fullName, grant });
      const page = await office(browser);
      await logIn(page, server.url, slip.account.username, slip.oneTimePassword);
      await changePassword(page, slip.oneTimePassword, password);
      await expect(heading(page, 'Việc cần làm')).toBeVisible();
      return page;
    },
    leave: () => department.context().close(),
  };
}
