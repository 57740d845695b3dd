import type { Page } from '@playwright/test';
import type { Api } from './api';
import { look } from './look';
import { expect } from './story';

/** Somebody else saves first: what was typed stays, and its author is told why it is not written. */
export async function seeConflict(page: Page, api: Api, unit: string): Promise<void> {
  await page.goto(new URL(`/units/${unit}`, page.url()).href);
  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  const panel = page.getByRole('dialog');
  const save = panel.getByRole('button', { name: 'Lưu' });
  await expect(save).toHaveAccessibleDescription('Chưa có gì thay đổi để lưu.');
  await look(page, 'unit edit');
  const aliases = panel.getByLabel('Tên gọi khác');
  await aliases.fill('Sở Học');
  await aliases.press('Enter');
  await api.change(`/units/${unit}`, { aliases: ['Sở GDĐT'] });
  await save.click();
  await expect(panel.getByRole('alert')).toContainText('Người khác vừa lưu thay đổi ở mục này');
  await expect(panel.getByText('Sở Học')).toBeVisible();
  await look(page, 'unit edit conflict');
}

/** The network is gone: the list says so and what to do, and goes on by itself once it is back. */
export async function seeNoNetwork(page: Page): Promise<void> {
  await page.goto(new URL('/units', page.url()).href);
  const search = page.getByRole('searchbox', { name: 'Tìm theo tên hoặc mã, không cần dấu' });
  await expect(search).toBeVisible();
  await page.context().setOffline(true);
  await search.fill('tieu hoc');
  await expect(page.getByText('Chưa kết nối được với máy chủ')).toBeVisible();
  await look(page, 'no network');
  await expect(page.getByRole('button', { name: 'Thử lại' })).toBeVisible();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.context().setOffline(false);
  await expect(page.getByRole('table', { name: 'Các đơn vị tìm thấy' })).toBeVisible();
}

/** Paper is white, from a dark screen too. */
export async function seePrint(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const sheet = page.getByRole('main');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(sheet).toHaveCSS('color-scheme', 'light');
  await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
}
