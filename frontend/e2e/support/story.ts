import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type Server, startServer } from './server';

/**
 * A story has a Khuê of its own, shared by its steps. Each file names its story by `test.use`: files of one name would be
 * given one worker and with it one server, in which another story has already changed the passwords.
 */
export const test = base.extend<object, { story: string; settings: Record<string, string>; server: Server }>({
  story: ['', { option: true, scope: 'worker' }],
  // Of the environment, as operators set them.
  settings: [{}, { option: true, scope: 'worker' }],
  server: [
    async ({ story, settings }, use) => {
      expect(story, 'the file names its story').not.toBe('');
      const server = await startServer(settings);
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
  expect.soft(over, 'pixels by which the page is wider than the window').toBeLessThanOrEqual(0);
}

/**
 * The screens in the light or in the dark, as somebody chooses it in another window. Not by the system's wish alone: of
 * that Chromium tells a page with a frame, and once in thousands of times it told one nothing for half a minute, although
 * the page was visible and a question for the wish was answered rightly. That the wish is followed is tried by itself.
 */
export async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(chooseElsewhere, colorScheme);
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

function chooseElsewhere(newValue: string): void {
  const key = 'mantine-color-scheme-value';
  localStorage.setItem(key, newValue);
  window.dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
}

/** Waits until nothing fades or slides any more: words that are half there have half their contrast. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}

/** No violation of WCAG 2.2 A and AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await still(page);
  await keepPicture(page);
  await expectNoViolations(page);
}

/**
 * All rules, or only those on colours: whatever else holds of a page in the light holds in the dark. With `sampled`, of
 * rows that are all alike the first five speak for the others, which makes long lists many times quicker.
 */
export async function expectNoViolations(
  page: Page,
  { rules = 'all', sampled = false }: { rules?: 'all' | 'colours'; sampled?: boolean } = {},
): Promise<void> {
  // Half a megabyte of source goes to a page once, not for every look at it.
  const there = await page.evaluate(() => 'axe' in globalThis);
  // The screens have no frames, for whose sake another tab would be opened each time.
  // What is right is not told element by element: only what is wrong is looked at, and telling takes longer than finding.
  const axe = new AxeBuilder({ page, axeSource: there ? 'void 0' : undefined })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (sampled) {
    for (const row of ['tbody > tr', 'ul[aria-label] > li', '[role="treeitem"]']) {
      axe.exclude(`${row}:nth-child(n+6)`);
    }
  }
  if (rules === 'all') axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  else axe.withRules(['color-contrast', 'link-in-text-block']);
  let { violations } = await axe.analyze();
  if (violations.length > 0) {
    // A note may have begun to fade in the midst of the look; what is really wrong is wrong at a second look too.
    await still(page);
    ({ violations } = await axe.analyze());
  }
  expect
    .soft(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`))
    .toEqual([]);
}

let pictures = 0;

/** With KHUE_PICTURES=<folder>, a picture of every screen a story looks at, for people to judge. */
async function keepPicture(page: Page): Promise<void> {
  const folder = process.env.KHUE_PICTURES;
  if (!folder) return;
  pictures += 1;
  await page.screenshot({ path: `${folder}/${String(pictures).padStart(2, '0')}.png` });
}
