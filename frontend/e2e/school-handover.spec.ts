import type { Page } from '@playwright/test';
import { cast } from './support/cast';
import { field, follow, heading, rail } from './support/desk';
import { eachOnce, look } from './support/look';
import { expect, expectAccessible, test } from './support/story';

/** A commune hands over to some of its schools, and to one more that was founded later. */

const COMMUNE = 'Phường Lê Chân';
const OWN = 'Cầu Rào soi bóng nước sông Lạch Tray';
const CAMPAIGN = 'Bàn giao tài khoản cho các trường năm 2099';
const SCHOOLS = ['Trường Mầm non Sao Sáng', 'Trường Tiểu học Kim Đồng', 'Trường Trung học cơ sở Tô Hiệu'];
const LATER = 'Trường Mầm non Hoa Phượng';

test.use({ story: 'school handover' });
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let commune: Page;
let found: (name: string) => Promise<unknown>;
let leave: () => Promise<void>;

test.beforeAll(async ({ browser, server }) => {
  const scene = await cast(browser, server, OWN);
  const parent = await scene.at(COMMUNE);
  let code = 31303600;
  found = (name) => {
    code += 1;
    return scene.api.add('/units', { code: String(code), name, kind: 'school', parent, levelGroup: '06' });
  };
  for (const name of SCHOOLS) await found(name);
  commune = await scene.enters(parent, 'Trần Thị Thu', 'administrator');
  leave = scene.leave;
});

test.afterAll(async () => {
  await commune.context().close();
  await leave();
});

async function choose(name: string) {
  await field(commune, 'Thêm đơn vị').click();
  await commune.keyboard.type(name);
  await commune.getByRole('option', { name }).click();
}

test('it opens a campaign for those that it chooses', async () => {
  await follow(rail(commune, 'Bàn giao'), 'Bàn giao');
  await follow(commune.getByRole('link', { name: 'Mở đợt bàn giao' }), 'Mở đợt bàn giao');
  await expect(commune.getByRole('radio', { name: 'Trường', exact: true })).toBeChecked();
  await field(commune, 'Tên đợt bàn giao').fill(CAMPAIGN);
  await field(commune, 'Hạn đăng ký').fill('5/12/2099');
  await commune.getByRole('radio', { name: 'Chọn từng đơn vị' }).check();
  const send = commune.getByRole('button', { name: 'Mở đợt bàn giao' });
  await send.click();
  await expect(commune.getByText('Hãy chọn ít nhất một đơn vị.')).toBeVisible();
  for (const name of SCHOOLS) await choose(name);
  await expect(commune.getByText('Hãy chọn ít nhất một đơn vị.')).toBeHidden();
  await expect(commune.getByText('Đã chọn 3 đơn vị')).toBeVisible();
  // With the keyboard alone one of them is left out again.
  await commune.getByRole('button', { name: `Bỏ ${SCHOOLS[2]}` }).focus();
  await commune.keyboard.press('Enter');
  await expect(commune.getByText('Đã chọn 2 đơn vị')).toBeVisible();
  await look(commune, 'campaign of chosen schools', eachOnce);
  await commune.setViewportSize({ width: 1366, height: 768 });
  await send.click();
  await expect(commune.getByText('Đã mở đợt bàn giao, mời 2 đơn vị.')).toBeVisible();
  await expect(heading(commune, CAMPAIGN)).toBeVisible();
});

test('what it says is for schools', async () => {
  await follow(commune.getByRole('link', { name: 'Sửa đợt bàn giao' }), 'Sửa đợt bàn giao');
  await commune.getByText('Xem và sửa nội dung').click();
  await expect(commune.getByText('dữ liệu của nhà trường', { exact: false })).toBeVisible();
  await expectAccessible(commune);
  await commune.goBack();
});

test('a school that is founded later is invited too', async () => {
  await found(LATER);
  await commune.getByRole('button', { name: 'Mời thêm đơn vị' }).click();
  const dialog = commune.getByRole('dialog', { name: 'Mời thêm đơn vị vào đợt này' });
  await choose(LATER);
  await expect(dialog.getByText('Đã chọn 1 đơn vị')).toBeVisible();
  await look(commune, 'more units invited', eachOnce);
  await commune.setViewportSize({ width: 1366, height: 768 });
  await dialog.getByRole('button', { name: 'Mời thêm đơn vị' }).click();
  await expect(commune.getByText('Đã mời thêm 1 đơn vị.')).toBeVisible();
  await expect(commune.getByRole('link', { name: new RegExp(LATER) }).first()).toBeVisible();
});
