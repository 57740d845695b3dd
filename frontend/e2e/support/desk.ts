import { type Browser, expect, type Locator, type Page } from '@playwright/test';

/** A browser of its own, as on a desk of its own. */
export async function office(
  browser: Browser,
  viewport = { width: 1366, height: 768 },
  more: { hasTouch?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    ...more,
  });
  return context.newPage();
}

export function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name, exact: true });
}

export function rail(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name, exact: true });
}

/**
 * Follows a link and waits until its page is there: until then the page before is still shown, and may hold controls of
 * the same name.
 */
export async function follow(link: Locator, title: string): Promise<void> {
  await link.click();
  await expect(heading(link.page(), title)).toBeVisible();
}

/** A field to type in; its name may carry the mark of required fields. */
export function field(page: Page, name: string): Locator {
  const named = { name: new RegExp(`^${name}( \\*)?$`) };
  return page.getByRole('textbox', named).or(page.getByRole('searchbox', named));
}

/** A field to choose in. */
export function choice(page: Page, name: string): Locator {
  return page.getByRole('combobox', { name: new RegExp(`^${name}( \\*)?$`) });
}
