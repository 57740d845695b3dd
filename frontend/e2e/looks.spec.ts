import { test as base, type Page } from '@playwright/test';
import { printedAdministrator, type Server, startServer } from './support/server';
import { changePassword, expect, expectAccessible, logIn } from './support/story';

/** The demonstration, because empty lists show nothing of what a page looks like. */
const test = base.extend<object, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const server = await startServer({ KHUE_DEMO: 'true' });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 200_000 },
  ],
});

const CHOSEN = 'Phượng nở sớm bên hồ Tam Bạc';
const EVERYBODY = ['/', '/accounts', '/grants', '/review', '/explain', '/profile', '/audit'];
const ABOVE = [
  '/units',
  '/units?q=truong',
  '/accounts/new',
  '/accounts/bulk',
  '/grants/new',
  '/roles',
  '/audit/seals',
];

test('every page of the department is accessible in light and dark', async ({ page, server }) => {
  const { username, password } = printedAdministrator(server.output());
  await logIn(page, server.url, username, password);
  await changePassword(page, password, CHOSEN);
  await expect(page.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible();
  await look(page, server.url, [...EVERYBODY, ...ABOVE, '/nowhere']);
  await look(
    page,
    server.url,
    await firstOf(page, server.url, ['/units?kind=commune', '/accounts', '/grants']),
  );
});

test('every page of a commune is accessible in light and dark', async ({ page, server }) => {
  await enter(page, server, /^\s+(\d{5}\.admin)\s+(\S+)/m);
  await look(page, server.url, ['/', '/units', '/review']);
  const [unit, account, grant] = await firstOf(page, server.url, ['/units?q=truong', '/accounts', '/grants']);
  await look(page, server.url, [
    `${unit}`,
    `${unit}?tab=rights`,
    `${unit}?tab=history`,
    `${account}`,
    `${grant}/revoke`,
  ]);
});

test('every page of a school is accessible in light and dark', async ({ page, server }) => {
  await enter(page, server, /^\s+(\d{8}\.admin)\s+(\S+)/m);
  await look(page, server.url, [...EVERYBODY, '/units']);
});

async function enter(page: Page, server: Server, printed: RegExp): Promise<void> {
  const [, username, password] = printed.exec(server.output()) ?? [];
  await logIn(page, server.url, username ?? '', password ?? '');
  await expect(page.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible();
}

async function look(page: Page, url: string, paths: string[]): Promise<void> {
  for (const path of paths) {
    await test.step(path, async () => {
      await open(page, url, path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
    });
  }
}

async function open(page: Page, url: string, path: string): Promise<void> {
  await page.goto(url + path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
}

/** Where the first row of each list leads to. */
async function firstOf(page: Page, url: string, lists: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const list of lists) {
    await open(page, url, list);
    found.push((await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')) ?? '');
  }
  return found;
}
