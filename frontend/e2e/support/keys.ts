import type { Locator, Page } from '@playwright/test';
import { choice, field } from './desk';
import { expect } from './story';

/** Goes on with Tab until the control has the focus, as people without a mouse do. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let step = 0; step < 300; step++) {
    if (await control.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

export async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

export async function type(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, field(page, name));
  await page.keyboard.type(words);
}

/** Types some of the words and goes on, which takes the first that has them. */
export async function choose(page: Page, name: string, typed: string, chosen: string): Promise<void> {
  await tabTo(page, choice(page, name));
  // Passing by opens nothing; typing does.
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.type(typed);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(choice(page, name)).toHaveValue(chosen);
}
