import type { Locator, Page } from '@playwright/test';
import { printedAdministrator } from './support/server';
import {
  changePassword,
  expect,
  expectAccessible,
  expectNoSideways,
  logIn,
  show,
  test,
} from './support/story';

/** An administrator brings a list of schools as an office keeps it, sees what is wrong line by line, mends, writes. */

const LIST = 'e2e/fixtures/danh-sach-truong.xlsx';
const MENDED = 'e2e/fixtures/danh-sach-truong-da-sua.xlsx';
const SCHOOLS = [
  'Trường Tiểu học Nguyễn Văn Tố',
  'Trường Trung học cơ sở Tô Hiệu',
  'Trường Mầm non Sao Sáng',
  'Trường Tiểu học Võ Thị Sáu',
];

test.use({ story: 'import' });
test.describe.configure({ mode: 'serial', timeout: 300_000 });

let page: Page;

test.beforeAll(async ({ browser, server }) => {
  page = await (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  const { username, password } = printedAdministrator(server.output());
  await logIn(page, server.url, username, password);
  await changePassword(page, password, 'Hoa phượng đỏ rực bến Bính');
  await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible();
});

test('a trial tells for each line what is wrong, at its cell, and writes nothing', async () => {
  await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
  await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nhập danh sách trường từ tệp' })).toBeVisible();
  await expectAccessible(page);
  await choose(LIST);
  await told('2 dòng chưa đúng, sẽ không được ghi');
  // The number of the line and the name of the cell are those that the spreadsheet shows.
  await expect(line('Trường Mầm non Sao Sáng')).toContainText('Ô B6, Mã trường:');
  await expect(line('Trường Mầm non Sao Sáng').getByRole('cell').first()).toHaveText('6');
  await expect(line('Trường Tiểu học Võ Thị Sáu')).toContainText('Ô D7, Xã, phường:');
  await expect(line('Trường Tiểu học Nguyễn Văn Tố')).toBeHidden();
  await expectAccessible(page);
  await page.getByText('Tất cả 4').click();
  await expect(line('Trường Tiểu học Nguyễn Văn Tố')).toContainText('Thuộc Phường Lê Chân');
  await expect(page.getByRole('button', { name: 'Ghi 2 trường' })).toBeEnabled();
});

test('the mended list is tried again and written, and the schools are there', async () => {
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
  await choose(MENDED);
  await told('Tất cả các dòng đều đúng');
  await expect(rows()).toHaveCount(SCHOOLS.length);
  await page.getByRole('button', { name: 'Ghi 4 trường' }).click();
  await told('Đã ghi 4 trường');
  await expect(page).toHaveURL(/\/units\/import\/[0-9a-f-]{36}$/);
  await expectAccessible(page);

  await show(page, 'dark');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await show(page, 'light');
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.setViewportSize({ width: 1366, height: 768 });

  await page.getByRole('link', { name: 'Xem cây đơn vị' }).click();
  await page.getByRole('searchbox').fill('le chan');
  await page
    .getByRole('table', { name: 'Các đơn vị tìm thấy' })
    .getByRole('link', { name: 'Phường Lê Chân', exact: true })
    .click();
  const below = page.getByRole('table', { name: 'Các đơn vị trực thuộc Phường Lê Chân' });
  for (const name of SCHOOLS) await expect(below.getByRole('link', { name, exact: true })).toBeVisible();
});

test('the same list once more has nothing to write', async () => {
  await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
  await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
  await choose(MENDED);
  await told('Tệp không có gì mới');
  await expect(page.getByRole('button', { name: /^Ghi / })).toBeHidden();
});

async function choose(file: string): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp', exact: true }).click();
  await (await chosen).setFiles(file);
}

async function told(words: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
}

function rows(): Locator {
  return page.getByRole('table', { name: 'Kết quả từng dòng của tệp' }).locator('tbody').getByRole('row');
}

function line(name: string): Locator {
  return rows().filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}
