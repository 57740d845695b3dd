import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type Server, startServer } from './server';

/**
 * A story has a Khuê of its own, shared by its steps. Each file names its story by `test.use`: files of one name would be
 * given one worker and with it one server, in which another story has already changed the passwords.
 */
export const test = base.extend<object, { story: string; server: Server }>({
  story: ['', { option: true, scope: 'worker' }],
  server: [
    async ({ story }, use) => {
      expect(story, 'the file names its story').not.toBe('');
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 200_000 },
  ],
});

export { expect };

export async function logIn(page: Page, url: string, username: string, password: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Tên đăng nhập', exact: true }).fill(username);
  await page.getByRole('textbox', { name: 'Mật khẩu', exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

export async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Mật khẩu dùng một lần', exact: true }).fill(current);
  await page.getByRole('textbox', { name: 'Mật khẩu mới', exact: true }).fill(next);
  await page.getByRole('textbox', { name: 'Nhập lại mật khẩu mới', exact: true }).fill(next);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
}

/** Nothing is wider than the window. */
export async function expectNoSideways(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, 'pixels by which the page is wider than the window').toBeLessThanOrEqual(0);
}

/** No violation of WCAG 2.2 A and AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await keepPicture(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

let pictures = 0;

/** With KHUE_PICTURES=<folder>, a picture of every screen a story looks at, for people to judge. */
async function keepPicture(page: Page): Promise<void> {
  const folder = process.env.KHUE_PICTURES;
  if (!folder) return;
  pictures += 1;
  await page.screenshot({ path: `${folder}/${String(pictures).padStart(2, '0')}.png` });
}
