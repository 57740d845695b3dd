import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { cast } from './support/cast';
import { choice, field, follow, heading } from './support/desk';
import { expect, expectAccessible, expectNoSideways, test } from './support/story';

/**
 * A pupil goes to a school of another commune: her school gives her away, the communes introduce and receive her, the
 * other school takes her into a class, and the department finds her there by her name without diacritics.
 */

const OWN = 'Thuyền ra khơi lúc bình minh';
const PUPIL = 'Đặng Thị Quỳnh Hương';
const FROM = { code: '31303511', name: 'Trường THCS Hồng Bàng Thử' };
const TO = { code: '31303512', name: 'Trường THCS Lạc Viên Thử' };

test.use({ story: 'transfer' });
test.describe.configure({ mode: 'serial', timeout: 60_000 });

let giving: Page;
let taking: Page;
let commune: Page;
let otherCommune: Page;
let department: Page;
/** Address of the transfer. */
let transfer: string;

test.beforeAll(async ({ browser, server }) => {
  const { api, at, enters, leave } = await cast(browser, server, OWN);
  const [here, there] = [await at('Phường Lê Chân'), await at('Phường Ngô Quyền')];
  const from = await api.add('/units', { ...FROM, kind: 'school', parent: here, levelGroup: '07' });
  const to = await api.add('/units', { ...TO, kind: 'school', parent: there, levelGroup: '07' });
  giving = await enters(from.id, 'Vũ Thị Nhập Liệu', 'editor');
  taking = await enters(to.id, 'Bùi Văn Tiếp Nhận', 'editor');
  commune = await enters(here, 'Trần Văn Hùng', 'approver');
  otherCommune = await enters(there, 'Đỗ Văn Bình', 'approver');
  department = await enters(await at('Sở Giáo dục và Đào tạo Hải Phòng'), 'Lê Thị Sở', 'viewer');
  for (const [page, school] of [
    [giving, from.id],
    [taking, to.id],
  ] as const) {
    const desk = await Api.of(page);
    await desk.add('/classes', { school, code: '6A', name: 'Lớp 6A', grade: '06' });
  }
  await (await Api.of(giving)).add('/students', {
    school: from.id,
    classCode: '6A',
    fullName: PUPIL,
    dateOfBirth: '2015-03-08',
    gender: '02',
    ethnicity: '01',
    enrolledOn: '2026-09-05',
  });
  await leave();
});

test.afterAll(async () => {
  for (const page of [giving, taking, commune, otherCommune, department]) await page.context().close();
});

test('her school gives her away', async () => {
  await giving.getByRole('link', { name: 'Dữ liệu', exact: true }).click();
  await follow(giving.getByRole('link', { name: PUPIL }), PUPIL);
  await follow(
    giving.getByRole('main').getByRole('link', { name: 'Chuyển trường' }),
    `Chuyển trường: ${PUPIL}`,
  );
  await giving.getByRole('button', { name: 'Cho chuyển đi' }).click();
  await expect(giving.getByText('Hãy điền mục này.').first()).toBeVisible();
  await expectAccessible(giving);
  await choice(giving, 'Trường đến').fill('lac vien thu');
  await giving.getByRole('option', { name: new RegExp(TO.name) }).click();
  await field(giving, 'Ngày đầu tiên ở trường mới').fill('7/12/2026');
  await field(giving, 'Lý do').fill('Gia đình chuyển chỗ ở');
  await expect(giving.getByText(new RegExp(`Chuyển ${PUPIL} từ ${FROM.name} đến ${TO.name}`))).toBeVisible();
  await giving.getByRole('button', { name: 'Cho chuyển đi' }).click();
  await expect(giving.getByText(`Chờ xã, phường của ${FROM.name} giới thiệu.`)).toBeVisible();
  transfer = giving.url();
  await expectAccessible(giving);
});

test('the communes introduce and receive her', async () => {
  await commune.reload();
  await commune.getByRole('link', { name: /1 lần chuyển trường, chuyển công tác chờ bạn/ }).click();
  await expect(heading(commune, 'Chuyển trường, chuyển công tác')).toBeVisible();
  await expect(commune.getByText('Chờ bạn')).toBeVisible();
  await expectAccessible(commune);
  await expectNoSideways(commune);
  await commune.getByRole('link', { name: PUPIL }).click();
  await commune.getByRole('button', { name: 'Giới thiệu' }).click();
  await expect(commune.getByText(`Chờ xã, phường của ${TO.name} nhận về địa bàn.`)).toBeVisible();
  // The button is gone; whoever uses the keyboard goes on in the page.
  await expect(commune.getByRole('main')).toBeFocused();
  await otherCommune.goto(transfer);
  await otherCommune.getByRole('button', { name: 'Nhận về địa bàn' }).click();
  await expect(otherCommune.getByText(`Chờ ${TO.name} tiếp nhận.`)).toBeVisible();
});

test('the other school takes her into a class', async () => {
  await taking.goto(transfer);
  await taking.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  const dialog = taking.getByRole('dialog', { name: `Tiếp nhận ${PUPIL}` });
  await dialog.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await expect(dialog.getByText('Hãy chọn lớp.')).toBeVisible();
  await choice(taking, 'Lớp').fill('6a');
  await taking.getByRole('option', { name: 'Lớp 6A' }).click();
  await expectAccessible(taking);
  await dialog.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await expect(taking.getByText(`Đã tiếp nhận ${PUPIL}.`)).toBeVisible();
  await expectAccessible(taking);
});

test('the department finds her by her name without diacritics', async () => {
  await department.getByRole('link', { name: 'Dữ liệu', exact: true }).click();
  await department.getByRole('searchbox', { name: /Tìm theo tên/ }).fill('dang thi quynh huong');
  const row = department.getByRole('row', { name: new RegExp(PUPIL) });
  await expect(row.getByText(TO.name)).toBeVisible();
  await row.getByRole('link', { name: PUPIL }).click();
  await department.getByRole('button', { name: 'Lịch sử' }).click();
  await expect(department.getByRole('dialog').getByText(/^Chuyển trường · Bùi Văn Tiếp Nhận/)).toBeVisible();
});
