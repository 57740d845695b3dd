import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { cast } from './support/cast';
import { rail } from './support/desk';
import { look } from './support/look';
import { expect, expectAccessible, test } from './support/story';

/** A class of pupils who are all older than usual: the school says once why that is right. */

const COMMUNE = 'Phường Lê Chân';
const SCHOOL = { code: '31303503', name: 'Trường Tiểu học Võ Thị Sáu' };
const OWN = 'Hoa phượng đỏ hai bờ sông Lấp';
const PUPILS = ['Lò Văn Pản', 'Sùng A Chống', 'H’Hen Niê', 'Nguyễn Thị Ngọc Ánh'];

test.use({ story: 'findings' });
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let editor: Page;
let desk: Api;
const pupils: string[] = [];

test.beforeAll(async ({ browser, server }) => {
  const { api, at, enters, leave } = await cast(browser, server, OWN);
  const school = await api.add('/units', {
    ...SCHOOL,
    kind: 'school',
    parent: await at(COMMUNE),
    levelGroup: '06',
  });
  editor = await enters(school.id, 'Vũ Thị Nhập Liệu', 'editor');
  desk = await Api.of(editor);
  await desk.add('/classes', { school: school.id, code: '5A', name: 'Lớp 5A', grade: '05' });
  for (const fullName of PUPILS) {
    const { id } = await desk.add('/students', {
      school: school.id,
      classCode: '5A',
      fullName,
      dateOfBirth: '2012-05-01',
      gender: '02',
      ethnicity: '01',
      enrolledOn: '2026-09-05',
      motherName: 'Đỗ Thị Kim Ngân',
    });
    pupils.push(id);
  }
  await leave();
});

test.afterAll(async () => {
  await editor.context().close();
});

test('what the rules found is listed by rule', async () => {
  await rail(editor, 'Cảnh báo').click();
  await expect(editor.getByText('4 cảnh báo chưa xác nhận.', { exact: false })).toBeVisible();
  await editor.getByRole('button', { name: 'Tuổi khác thường so với lớp' }).click();
  await expect(editor.getByRole('row', { name: /Sùng A Chống/ })).toBeVisible();
});

test('one reason is given for all of them, with the keyboard alone', async () => {
  await editor.getByRole('checkbox', { name: 'Chọn tất cả dòng đang hiện' }).focus();
  await editor.keyboard.press('Space');
  const act = editor.getByRole('button', { name: 'Xác nhận 4 hồ sơ' });
  await look(editor, 'findings chosen');
  await editor.setViewportSize({ width: 1366, height: 768 });
  await act.focus();
  await editor.keyboard.press('Enter');
  const dialog = editor.getByRole('dialog', { name: 'Xác nhận các hồ sơ vẫn đúng' });
  await expect(dialog.getByText('4 hồ sơ có cảnh báo', { exact: false })).toBeVisible();
  await look(editor, 'findings confirm');
  await editor.setViewportSize({ width: 1366, height: 768 });
  // Meanwhile one of them is confirmed from another screen, with another reason.
  await desk.add('/students/confirmations', {
    rule: 'unusual-age',
    reason: 'Chuyển từ nơi khác về',
    ids: [pupils[1]],
  });
  await dialog.getByRole('textbox', { name: 'Lý do' }).focus();
  await editor.keyboard.type('Cả lớp học lại sau hai năm nghỉ dịch');
  await editor.keyboard.press('Tab');
  await editor.keyboard.press('Tab');
  await editor.keyboard.press('Enter');
  await expect(editor.getByText('Đã xác nhận 3 hồ sơ.')).toBeVisible();
});

test('what was confirmed by somebody else says so, and keeps their reason', async () => {
  const left = editor.getByRole('alert').filter({ hasText: '1 hồ sơ chưa xác nhận được' });
  await expect(left.getByText('Không có cảnh báo nào chờ xác nhận.', { exact: false })).toBeVisible();
  await expect(editor.getByText('Không có cảnh báo nào', { exact: true })).toBeVisible();
  await expectAccessible(editor);
  await left.getByRole('link', { name: 'Sùng A Chống' }).click();
  await expect(editor.getByText('Chuyển từ nơi khác về', { exact: false })).toBeVisible();
});
