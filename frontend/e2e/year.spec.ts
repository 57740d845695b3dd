import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { cast } from './support/cast';
import { choice, follow, rail } from './support/desk';
import { expect, expectAccessible, expectNoSideways, test } from './support/story';

/** A school goes over to the next year: what is proposed is changed, carried out, looked at and taken back. */

const COMMUNE = 'Phường Lê Chân';
const SCHOOL = { code: '31303504', name: 'Trường Tiểu học Võ Thị Sáu' };
const OWN = 'Tiếng ve gọi hè bên sông Cấm';

test.use({ story: 'year' });
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let editor: Page;

test.beforeAll(async ({ browser, server }) => {
  const { api, at, enters, leave } = await cast(browser, server, OWN);
  const home = await at(COMMUNE);
  const school = await api.add('/units', { ...SCHOOL, kind: 'school', parent: home, levelGroup: '06' });
  editor = await enters(school.id, 'Vũ Thị Nhập Liệu', 'editor');
  const desk = await Api.of(editor);
  for (const grade of ['4', '5']) {
    const code = `${grade}A`;
    await desk.add('/classes', { school: school.id, code, name: `Lớp ${code}`, grade: `0${grade}` });
    for (const given of ['An', 'Bình', 'Chi']) {
      await desk.add('/students', {
        school: school.id,
        classCode: code,
        fullName: `Nguyễn Thị ${given} ${grade === '4' ? 'Tư' : 'Năm'}`,
        dateOfBirth: `${2021 - Number(grade)}-03-08`,
        gender: '02',
        ethnicity: '01',
        enrolledOn: '2026-09-05',
        motherName: 'Đỗ Thị Kim Ngân',
      });
    }
  }
  await leave();
});

test.afterAll(() => editor.context().close());

test('the plan is proposed, changed and saved', async () => {
  await follow(rail(editor, 'Đơn vị'), 'Đơn vị');
  await follow(editor.getByRole('link', { name: SCHOOL.name }).first(), SCHOOL.name);
  await follow(editor.getByRole('link', { name: 'Sang năm học mới' }), 'Sang năm học mới');
  await expect(
    editor.getByText('3 học sinh lên lớp cùng lớp · 0 ở lại lớp · 0 sang lớp khác · 3 ra trường'),
  ).toBeVisible();
  await expect(editor.getByRole('textbox', { name: 'Mã lớp mới của Lớp 4A' })).toHaveValue('5A');
  await expect(editor.getByRole('checkbox', { name: 'Lớp 5A ra trường' })).toBeChecked();
  await expectAccessible(editor);
  await expectNoSideways(editor);
  await choice(editor, 'Thêm học sinh').fill('an nam');
  await editor.getByRole('option', { name: 'Nguyễn Thị An Năm – 5A' }).click();
  await expect(choice(editor, 'Quyết định cho Nguyễn Thị An Năm')).toHaveValue('Ở lại lớp');
  await expect(choice(editor, 'Nguyễn Thị An Năm vào lớp')).toHaveValue('5A – Lớp 5A');
  await expectAccessible(editor);
  await editor.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await expect(
    editor.getByText('3 học sinh lên lớp cùng lớp · 1 ở lại lớp · 0 sang lớp khác · 2 ra trường'),
  ).toBeVisible();
});

test('it is carried out, looked at, and taken back', async () => {
  await editor.getByRole('button', { name: 'Thực hiện' }).click();
  const dialog = editor.getByRole('dialog', { name: /^Thực hiện kế hoạch/ });
  await expectAccessible(editor);
  await dialog.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(editor.getByText('đã tạo 1 lớp và 4 hồ sơ học sinh', { exact: false })).toBeVisible();
  await expect(editor.getByRole('heading', { name: 'Kế hoạch đã thực hiện' })).toBeVisible();
  await expectAccessible(editor);
  await follow(editor.getByRole('link', { name: /^Xem các lớp năm học/ }), 'Lớp');
  await follow(editor.getByRole('link', { name: 'Lớp 5A' }), 'Lớp 5A');
  await expect(editor.getByRole('link', { name: 'Nguyễn Thị An Năm' })).toBeVisible();
  await editor.goBack();
  await editor.goBack();
  await editor.getByRole('button', { name: 'Hoàn tác' }).click();
  await editor
    .getByRole('dialog', { name: /^Hoàn tác/ })
    .getByRole('button', { name: 'Hoàn tác' })
    .click();
  await expect(editor.getByText(/^Đã hoàn tác năm học/)).toBeVisible();
  await expect(editor.getByRole('heading', { name: 'Kế hoạch đã lưu' })).toBeVisible();
});
