import type { Page } from '@playwright/test';
import { cutTexts } from './cut';
import { expect, expectNoSideways, expectNoViolations, show } from './story';

const office = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

/** Every size in the light and the dark. */
export const everyWay = [
  [office, 'light'],
  [office, 'dark'],
  [phone, 'light'],
  [phone, 'dark'],
] as const;

/** Each size once, each look once: enough for a screen that is seen in every way in another state or by somebody else. */
export const eachOnce = [everyWay[0], everyWay[3]] as const;

/** Waits until the page has all it asked for: its heading is there and nothing stands in for content. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy="true"]')).toHaveCount(
    0,
  );
}

/** The page as it stands: whole, readable for everybody, without a scroll sideways. */
export async function look(
  page: Page,
  name: string,
  ways: readonly (typeof everyWay)[number][] = everyWay,
): Promise<void> {
  const looked = new Set<number>();
  for (const [size, colorScheme] of ways) {
    await page.setViewportSize(size);
    await show(page, colorScheme);
    await settled(page);
    await keep(page, `${name} ${size.width} ${colorScheme}`);
    // What is no matter of colour does not change with it.
    const again = looked.has(size.width);
    looked.add(size.width);
    await expectNoViolations(page, { rules: again ? 'colours' : 'all', sampled: true });
    if (again) continue;
    await expectNoSideways(page);
    expect.soft(await page.evaluate(cutTexts), `texts cut on ${name} at ${size.width}`).toEqual([]);
  }
}

async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env.KHUE_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** The errors that the browser writes for developers, as they come. */
export function consoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}
