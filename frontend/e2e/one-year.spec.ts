import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { cast } from './support/cast';
import { choice, field, follow, heading, rail } from './support/desk';
import { press } from './support/keys';
import { expect, expectAccessible, test } from './support/story';

/**
 * One class through all hands: entered by keyboard and by paste, submitted; two returned with reasons, the rest approved;
 * corrected; the head sees the school complete; one of the pupils goes to a school of another commune, where the department
 * finds her; and her history tells all of it.
 */

const SCHOOL = { code: '31303521', name: 'Trường Tiểu học Dư Hàng Thử' };
const OTHER = { code: '31303522', name: 'Trường Tiểu học Máy Tơ Thử' };
const OWN = 'Hoa phượng đỏ rực góc sân trường';
const GIRL = 'Đặng Thị Quỳnh Hương';
const ROWS = [
  ['Lê Hoàng An', '9/3/2016', 'Nam', '031216000102'],
  ['Trần Thị Bình', '10/3/2016', 'Nữ', '031316000103'],
  ['Nguyễn Văn Đào', '11/3/2016', 'Nam', '031216000104'],
  ['Vũ Đức Én', '12/3/2016', 'Nam', '031216000105'],
];

test.use({ story: 'one-year' });
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let editor: Page;
let head: Page;
let officer: Page;
let taking: Page;
let department: Page;
let school: string;

test.beforeAll(async ({ browser, server }) => {
  const { api, at, enters, leave } = await cast(browser, server, OWN);
  const [here, there] = [await at('Phường Lê Chân'), await at('Phường Ngô Quyền')];
  school = (await api.add('/units', { ...SCHOOL, kind: 'school', parent: here, levelGroup: '06' })).id;
  const other = (await api.add('/units', { ...OTHER, kind: 'school', parent: there, levelGroup: '06' })).id;
  editor = await enters(school, 'Vũ Thị Nhập Liệu', 'editor');
  head = await enters(school, 'Hoàng Văn Hiệu Trưởng', 'administrator');
  officer = await enters(here, 'Trần Văn Hùng', 'approver');
  taking = await enters(other, 'Bùi Văn Tiếp Nhận', 'editor');
  department = await enters(await at('Sở Giáo dục và Đào tạo Hải Phòng'), 'Lê Thị Sở', 'viewer');
  const desk = await Api.of(editor);
  const teacher = await desk.add<{ id: string; code: string }>('/staff', {
    school,
    fullName: 'Phạm Thị Chủ Nhiệm',
    dateOfBirth: '1985-03-02',
    gender: '02',
    nationalId: '031185000106',
    email: 'chu.nhiem@truong.example',
    staffGroup: '03',
    contractType: '07',
    status: '01',
    joinedSchoolOn: '2015-09-01',
    rank: 'V.07.03.29',
    salaryStep: '01',
    salaryCoefficient: 2.34,
    subject: 'TOAN',
    qualification: '03',
    major: '140202',
    trainingStandard: '01',
    professionalStandard: '02',
  });
  const inClass = await desk.add('/classes', {
    school,
    code: '5A',
    name: 'Lớp 5A',
    grade: '05',
    homeroomTeacherCode: teacher.code,
  });
  await (await Api.of(taking)).add('/classes', { school: other, code: '5B', name: 'Lớp 5B', grade: '05' });
  const approving = await Api.of(officer);
  for (const path of [`/staff/${teacher.id}`, `/classes/${inClass.id}`]) {
    await desk.take(path, 'submit', {});
    await approving.take(path, 'approve', {});
  }
  await leave();
});

test.afterAll(async () => {
  for (const page of [editor, head, officer, taking, department]) await page.context().close();
});

const open = () => editor.getByRole('grid').locator('input');

test('a class is entered by keyboard and by paste, and submitted', async () => {
  await follow(rail(editor, 'Dữ liệu'), 'Học sinh');
  await follow(editor.getByRole('link', { name: 'Lớp', exact: true }), 'Lớp');
  await follow(editor.getByRole('link', { name: 'Lớp 5A' }), 'Lớp 5A');
  await follow(editor.getByRole('link', { name: 'Nhập bằng bảng' }), 'Bảng nhập học sinh Lớp 5A');
  await open().focus();
  for (const text of [
    GIRL,
    '8/3/2016',
    'nu',
    '031316000101',
    'kinh',
    '',
    '',
    '',
    'Đỗ Thị Kim Ngân',
    '5/9/2026',
  ]) {
    await editor.keyboard.type(text);
    await editor.keyboard.press('Tab');
  }
  const rows = ROWS.map((row) => [...row, 'Kinh', '', '', '', 'Phạm Thị Mai', '5/9/2026'].join('\t'));
  await open().evaluate(
    (input, given) => {
      const data = new DataTransfer();
      data.setData('text/plain', given);
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    `${rows.join('\r\n')}\r\n`,
  );
  await expect(editor.getByRole('button', { name: 'Lưu 5 dòng' })).toBeEnabled();
  await editor.keyboard.press('Control+s');
  await expect(editor.getByText('Đã lưu 5 dòng.')).toBeVisible();
  await expectAccessible(editor);
  await open().focus();
  await editor.keyboard.press('Control+a');
  await editor.keyboard.press('Escape');
  await press(editor, editor.getByRole('button', { name: 'Với 5 hồ sơ đã chọn' }));
  await press(editor, editor.getByRole('menuitem', { name: 'Gửi' }));
  const dialog = editor.getByRole('dialog', { name: 'Gửi nhiều hồ sơ' });
  await press(editor, dialog.getByRole('button', { name: 'Gửi 5 hồ sơ' }));
  await expect(dialog.getByText('Đã gửi 5 hồ sơ.')).toBeVisible();
  await editor.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

/** Returns the record that is shown, for what is wrong with one field of it. */
async function gives(name: string, of: string, why: string) {
  await expect(officer.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(officer.locator('[data-keys="on"]')).toBeVisible();
  await officer.keyboard.press('r');
  const panel = officer.getByRole('region', { name: `Trả lại hồ sơ của ${name}` });
  await panel.getByLabel('Những mục cần sửa').click();
  await officer.keyboard.type(of);
  await officer.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: /cần sửa gì$/ }).fill(why);
  await panel.getByRole('button', { name: 'Trả lại' }).click();
  await expect(officer.getByText(`Đã trả lại ${name}.`)).toBeVisible();
}

test('the officer sees what is new, returns two with reasons and approves the rest', async () => {
  await officer.reload();
  await officer.getByRole('link', { name: /5 hồ sơ chờ xác minh hoặc duyệt/ }).click();
  await officer.getByRole('link', { name: 'Học sinh: 5 mới', exact: true }).click();
  await expect(heading(officer, 'Duyệt học sinh')).toBeVisible();
  await expect(officer.getByText('Hồ sơ mới, chưa có bản chính thức.')).toBeVisible();
  await gives('Lê Hoàng An', 'ngay sinh', 'Khác giấy khai sinh');
  await gives('Trần Thị Bình', 'ho va ten me', 'Thiếu tên đệm');
  await officer.getByRole('button', { name: 'Duyệt 3 hồ sơ không có cảnh báo' }).click();
  const dialog = officer.getByRole('dialog', { name: 'Duyệt nhiều hồ sơ' });
  await dialog.getByRole('button', { name: 'Duyệt 3 hồ sơ' }).click();
  await expect(dialog.getByText('Đã duyệt 3 hồ sơ.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
});

test('the editor corrects one after the other', async () => {
  await follow(rail(editor, 'Việc cần làm'), 'Việc cần làm');
  await editor.reload();
  await editor.getByRole('link', { name: /2 hồ sơ bị trả lại/ }).click();
  await editor.getByRole('link', { name: 'Lê Hoàng An' }).click();
  await editor.getByRole('button', { name: 'Sửa', exact: true }).click();
  await expect(editor.getByText('Bị trả lại: Khác giấy khai sinh')).toBeVisible();
  await field(editor, 'Ngày sinh').fill('19/3/2016');
  await follow(editor.getByRole('button', { name: 'Lưu và gửi' }), 'Lê Hoàng An');
  await editor.getByRole('link', { name: 'Hồ sơ bị trả lại tiếp theo' }).click();
  await expect(editor.getByText('Bị trả lại: Thiếu tên đệm')).toBeVisible();
  await field(editor, 'Họ tên mẹ').fill('Phạm Thị Thanh Mai');
  await follow(editor.getByRole('button', { name: 'Lưu và gửi' }), 'Trần Thị Bình');
  await expect(editor.getByText('Không còn hồ sơ cùng loại nào của trường bị trả lại.')).toBeVisible();
});

test('the officer approves what was corrected, and the head sees the school complete', async () => {
  await head.goto(new URL(`/units/${school}`, head.url()).toString());
  await expect(head.getByRole('columnheader', { name: 'Mức độ đầy đủ' })).toBeVisible();
  await expect(head.getByText('Đầy đủ', { exact: true })).toHaveCount(0);
  await follow(rail(officer, 'Bàn duyệt'), 'Bàn duyệt');
  await officer.reload();
  await officer.getByRole('link', { name: 'Học sinh: 2 mới', exact: true }).click();
  // What was asked stands beside what was corrected.
  const asked = officer.getByRole('alert').filter({ hasText: / đã trả lại lúc \d\d:\d\d, / });
  await expect(asked).toContainText(/Ngày sinh: Khác giấy khai sinh|Họ tên mẹ: Thiếu tên đệm/);
  await expectAccessible(officer);
  await officer.getByRole('button', { name: 'Duyệt 2 hồ sơ không có cảnh báo' }).click();
  const dialog = officer.getByRole('dialog', { name: 'Duyệt nhiều hồ sơ' });
  await dialog.getByRole('button', { name: 'Duyệt 2 hồ sơ' }).click();
  await expect(dialog.getByText('Đã duyệt 2 hồ sơ.')).toBeVisible();
  await head.reload();
  await expect(head.getByText('Đầy đủ', { exact: true })).toBeVisible();
  await expectAccessible(head);
});

test('one of them goes to a school of another commune', async () => {
  await follow(rail(editor, 'Dữ liệu'), 'Học sinh');
  await follow(editor.getByRole('link', { name: GIRL }), GIRL);
  await follow(
    editor.getByRole('main').getByRole('link', { name: 'Chuyển trường' }),
    `Chuyển trường: ${GIRL}`,
  );
  await choice(editor, 'Trường đến').fill('may to thu');
  await editor.getByRole('option', { name: new RegExp(OTHER.name) }).click();
  await field(editor, 'Ngày đầu tiên ở trường mới').fill('7/12/2026');
  await field(editor, 'Lý do').fill('Gia đình chuyển chỗ ở');
  await editor.getByRole('button', { name: 'Cho chuyển đi' }).click();
  await expect(editor.getByText(`Chờ ${OTHER.name} tiếp nhận.`)).toBeVisible();
  await taking.goto(editor.url());
  await taking.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  const dialog = taking.getByRole('dialog', { name: `Tiếp nhận ${GIRL}` });
  await choice(taking, 'Lớp').fill('5b');
  await taking.getByRole('option', { name: 'Lớp 5B' }).click();
  await dialog.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await expect(taking.getByText(`Đã tiếp nhận ${GIRL}.`)).toBeVisible();
});

test('the department finds her without diacritics, and her history tells all of it', async () => {
  await rail(department, 'Dữ liệu').click();
  await department.getByRole('searchbox', { name: /Tìm theo tên/ }).fill('dang thi quynh huong');
  const row = department.getByRole('row', { name: new RegExp(GIRL) });
  await expect(row.getByText(OTHER.name)).toBeVisible();
  await row.getByRole('link', { name: GIRL }).click();
  await department.getByRole('button', { name: 'Lịch sử' }).click();
  const told = department.getByRole('dialog').getByRole('listitem');
  await expect(told.filter({ hasText: /^Chuyển trường · Bùi Văn Tiếp Nhận/ })).toContainText(
    `Từ ${SCHOOL.name} đến ${OTHER.name}`,
  );
  await expect(told.filter({ hasText: /^Duyệt · Trần Văn Hùng/ })).toBeVisible();
  await expect(told.filter({ hasText: /^Gửi · Vũ Thị Nhập Liệu/ })).toBeVisible();
  await expect(told.filter({ hasText: /^Tạo hồ sơ · Vũ Thị Nhập Liệu/ })).toBeVisible();
  await expectAccessible(department);
});
