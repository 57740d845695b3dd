import type { Browser, Page } from '@playwright/test';
import { Api } from '../e2e/support/api';
import { type Credentials, demoAccounts } from '../e2e/support/demo';
import { heading } from '../e2e/support/desk';
import type { Server } from '../e2e/support/server';
import { changePassword, expect, logIn } from '../e2e/support/story';

const OWN = 'Phượng nở sớm bên hồ Tam Bạc';

/** Somebody at work: what the API does for them, and pages of their own to be pictured. */
export interface Person {
  api: Api;
  /** A new page, so that what is typed on one before asks nothing. */
  opens: (path: string) => Promise<Page>;
}

/** Half as many points again as a screen has: paper shows more than screens do. */
const look = { deviceScaleFactor: 1.5, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' };

async function enters(browser: Browser, server: Server, who: Credentials, first = false): Promise<Person> {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  await logIn(page, server.url, who.username, who.password);
  if (first) await changePassword(page, who.password, OWN);
  await expect(heading(page, 'Việc cần làm')).toBeVisible();
  return {
    api: await Api.of(page),
    opens: async (path) => {
      const opened = await context.newPage();
      await opened.goto(new URL(path, server.url).href);
      return opened;
    },
  };
}

/** The people of the guides: the department, one of its communes, a school of that commune. */
export async function enter(browser: Browser, server: Server) {
  const { department, commune, school } = demoAccounts(server.output());
  return {
    department: await enters(browser, server, department, true),
    commune: await enters(browser, server, commune),
    school: await enters(browser, server, school),
    /** Without an account. */
    stranger: async (path: string) => {
      const page = await (await browser.newContext(look)).newPage();
      await page.goto(new URL(path, server.url).href);
      return page;
    },
  };
}
