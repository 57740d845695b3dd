import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { cast } from './support/cast';
import { follow, heading, rail } from './support/desk';
import { press } from './support/keys';
import { expect, expectAccessible, expectNoSideways, test } from './support/story';

/**
 * A clerk enters a class in a sheet: some pupils by keyboard, the others by pasting what Excel has; mends what is refused,
 * takes a step back, and submits.
 */

const COMMUNE = 'Phường Lê Chân';
const SCHOOL = { code: '31303503', name: 'Trường Tiểu học Chu Văn An' };
const OWN = 'Tiếng ve gọi hè bên sông Cấm';

test.use({ story: 'sheet' });
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let editor: Page;

test.beforeAll(async ({ browser, server }) => {
  const { api, at, enters, leave } = await cast(browser, server, OWN);
  const home = await at(COMMUNE);
  const school = await api.add('/units', { ...SCHOOL, kind: 'school', parent: home, levelGroup: '06' });
  editor = await enters(school.id, 'Vũ Thị Nhập Liệu', 'editor');
  const desk = await Api.of(editor);
  await desk.add('/classes', { school: school.id, code: '5A', name: 'Lớp 5A', grade: '05' });
  await leave();
});

test.afterAll(() => editor.context().close());

/** The cell that is open for typing. */
const open = () => editor.getByRole('grid').locator('input');

const types = async (...texts: string[]) => {
  for (const text of texts) {
    await editor.keyboard.type(text);
    await editor.keyboard.press('Tab');
  }
};

const pastes = async (text: string) => {
  await open().evaluate((input, given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
};

test('two pupils are entered without the mouse', async () => {
  await follow(rail(editor, 'Dữ liệu'), 'Học sinh');
  await follow(editor.getByRole('link', { name: 'Lớp', exact: true }), 'Lớp');
  await follow(editor.getByRole('link', { name: 'Lớp 5A' }), 'Lớp 5A');
  await follow(editor.getByRole('link', { name: 'Nhập bằng bảng' }), 'Bảng nhập học sinh Lớp 5A');
  await expectAccessible(editor);
  await expectNoSideways(editor);
  await open().focus();
  await types('Lê Hoàng An', '8/3/2016', 'nam', '', 'kinh', '', '', '', 'Đỗ Thị Kim Ngân', '5/9/2026');
  await expect(editor.getByRole('textbox', { name: /^Họ và tên.*dòng 2$/ })).toBeFocused();
  await types('Trần Thị Bình', '9/3/2016', 'nu', '', 'Kinh', '', '', '', 'Phạm Thị Mai', '5-9-2026');
  const first = editor.getByRole('row', { name: /Lê Hoàng An/ });
  await expect(first.getByRole('gridcell', { name: 'Nam', exact: true })).toBeVisible();
  await expect(first.getByRole('img', { name: 'Chưa lưu' })).toBeVisible();
  await editor.keyboard.press('Control+s');
  await expect(editor.getByText('Đã lưu 2 dòng.')).toBeVisible();
  await expect(first.getByRole('img', { name: 'Đã lưu' })).toBeVisible();
  await expectAccessible(editor);
});

test('the others are pasted as Excel has them; what is wrong stays to be mended', async () => {
  const rows = Array.from({ length: 38 }, (_, n) => {
    const name = `Nguyễn Thị ${'ABCDEGHIKLMNOPQRSTUVXY'[n % 22]}${n < 22 ? '' : 'n'}`;
    const born = n === 5 ? '31/2/2016' : `${(n % 28) + 1}/3/2016`;
    return [name, born, n === 7 ? 'gái' : 'Nữ', '', 'Kinh', '', '', '', 'Đỗ Thị Kim Ngân', '5/9/2026'].join(
      '\t',
    );
  });
  await expect(open()).toBeFocused();
  await pastes(`${rows.join('\r\n')}\r\n`);
  await expect(editor.getByRole('button', { name: 'Lưu 38 dòng' })).toBeVisible();
  await editor.keyboard.press('Control+s');
  await expect(editor.getByText('Đã lưu 36 dòng. 2 dòng có lỗi, chưa lưu.')).toBeVisible();
  await expect(editor.getByText('2 dòng có lỗi. Ô viền đỏ')).toBeVisible();
  const wrong = editor.getByRole('gridcell', { name: '31/2/2016' });
  await wrong.click();
  await expect(editor.getByText('Không phải là ngày; hãy gõ như 30/9/2015.')).toBeVisible();
  await expectAccessible(editor);
  await editor.keyboard.type('28/2/2016');
  await editor.keyboard.press('Enter');
  await editor.getByRole('gridcell', { name: 'gái' }).click();
  await editor.keyboard.type('nữ');
  await editor.keyboard.press('Control+s');
  await expect(editor.getByText('Đã lưu 2 dòng.').last()).toBeVisible();
});

test('a step is taken back, a block filled down, and what is not saved outlives a reload', async () => {
  const place = editor.getByRole('gridcell').filter({ hasText: /^Phạm Thị Mai$/ });
  await place.click();
  // While somebody types, Ctrl+A takes the text of the cell and not the sheet.
  await editor.keyboard.type('Lê');
  await editor.keyboard.press('Control+a');
  await editor.keyboard.press('Delete');
  await expect(open()).toHaveValue('');
  await editor.keyboard.press('Escape');
  await expect(open()).toHaveValue('Phạm Thị Mai');
  await expect(editor.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
  await editor.keyboard.press('Delete');
  await expect(editor.getByRole('button', { name: 'Lưu 1 dòng' })).toBeEnabled();
  await editor.keyboard.press('Control+z');
  await expect(editor.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
  await expect(open()).toHaveValue('Phạm Thị Mai');
  await editor.keyboard.press('Shift+ArrowDown');
  await editor.keyboard.press('Shift+ArrowDown');
  await editor.keyboard.press('Control+d');
  await expect(editor.getByRole('button', { name: 'Lưu 2 dòng' })).toBeEnabled();
  editor.once('dialog', (dialog) => void dialog.accept());
  await editor.reload();
  await expect(editor.getByRole('button', { name: 'Lưu 2 dòng' })).toBeEnabled();
  await editor.getByRole('button', { name: 'Lưu 2 dòng' }).click();
  await expect(editor.getByText('Đã lưu 2 dòng.').last()).toBeVisible();
});

test('a column more is shown, and the class is submitted', async () => {
  await editor.getByRole('button', { name: /^Cột/ }).click();
  await editor.getByRole('checkbox', { name: 'Quê quán' }).check();
  await expectAccessible(editor);
  await editor.keyboard.press('Escape');
  await expect(editor.getByRole('columnheader', { name: 'Quê quán' })).toBeVisible();
  await open().focus();
  await editor.keyboard.press('Control+a');
  await editor.keyboard.press('Escape');
  await press(editor, editor.getByRole('button', { name: 'Với 40 hồ sơ đã chọn' }));
  await press(editor, editor.getByRole('menuitem', { name: 'Gửi' }));
  const dialog = editor.getByRole('dialog', { name: 'Gửi nhiều hồ sơ' });
  await press(editor, dialog.getByRole('button', { name: 'Gửi 40 hồ sơ' }));
  await expect(dialog.getByText('Đã gửi 40 hồ sơ.')).toBeVisible();
  await press(editor, dialog.getByRole('button', { name: 'Đóng', exact: true }).last());
  await expect(editor.getByRole('row', { name: /Lê Hoàng An/ })).toBeVisible();
});

test('the list shows other columns, and goes out as a file for a purpose', async () => {
  await follow(editor.getByRole('link', { name: 'Về danh sách' }), 'Học sinh');
  await editor.getByRole('button', { name: /^Cột/ }).click();
  await editor.getByRole('checkbox', { name: 'Quê quán' }).check();
  await editor.keyboard.press('Escape');
  await expect(editor.getByRole('columnheader', { name: 'Quê quán' })).toBeVisible();
  await press(editor, editor.getByRole('button', { name: 'Xuất ra tệp' }));
  const panel = editor.getByRole('dialog', { name: 'Xuất 40 hồ sơ học sinh' });
  await press(editor, panel.getByRole('button', { name: 'Tạo tệp' }));
  await expect(panel.getByText('Hãy nói rõ để làm gì, ít nhất 10 ký tự.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Mục đích' }).fill('Lập danh sách khám sức khỏe');
  await expectAccessible(editor);
  await panel.getByText('CSV', { exact: true }).click();
  const [file] = await Promise.all([
    editor.waitForEvent('download'),
    panel.getByRole('button', { name: 'Tạo tệp' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^hoc-sinh-\d{4}-\d{4}\.csv$/);
  const lines = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(41);
  expect(lines[0]).toMatch(/^\ufeffMã học sinh,Họ và tên,.*Quê quán,.*Trạng thái hồ sơ$/);
  expect(lines.some((line) => line.includes(',Lê Hoàng An,') && line.endsWith(',Đã gửi'))).toBe(true);
  await expect(editor.getByText('Đã tải về tệp có 40 hồ sơ.')).toBeVisible();
  await press(editor, editor.getByRole('button', { name: 'Xuất ra tệp' }));
  await panel.getByRole('link', { name: 'Những lần đã xuất' }).click();
  await expect(heading(editor, 'Tệp đã xuất')).toBeVisible();
  await expect(editor.getByRole('row', { name: /khám sức khỏe.*Vũ Thị Nhập Liệu.*1 lần/ })).toBeVisible();
  await expectAccessible(editor);
  await expectNoSideways(editor);
});

test('a pupil who was entered twice becomes one again, and two when that was wrong', async () => {
  const api = await Api.of(editor);
  const [an] = await api.list<{ id: string; code: string; school: { id: string } }>(
    '/students?q=le+hoang+an',
  );
  const twin = await api.add<{ id: string }>('/students', {
    school: an?.school.id,
    classCode: '5A',
    fullName: 'Lê Hoàng An',
    dateOfBirth: '2016-03-08',
    gender: '01',
    ethnicity: '01',
    enrolledOn: '2026-09-05',
    motherName: 'Đỗ Thị Kim Ngân',
    homeTown: 'Kiến An',
  });
  const url = new URL(editor.url());
  await editor.goto(`${url.origin}/records/students/${twin.id}`);
  await expect(editor.getByText(/^Có thể trùng với 1 học sinh khác/)).toBeVisible();
  await editor.getByRole('button', { name: 'Gộp hồ sơ' }).click();
  const panel = editor.getByRole('dialog', { name: 'Gộp hồ sơ vào Lê Hoàng An' });
  await expect(panel.getByRole('textbox', { name: 'Mã hồ sơ kia' })).toHaveValue(an?.code ?? '');
  await expect(panel.getByRole('row', { name: 'Quê quán (trống) Kiến An' })).toBeVisible();
  await panel.getByRole('textbox', { name: 'Lý do' }).fill('Nhập hai lần');
  await expectAccessible(editor);
  await panel.getByRole('button', { name: 'Gộp', exact: true }).click();
  await expect(editor.getByText(`Hồ sơ ${an?.code} đã gộp vào hồ sơ này`)).toBeVisible();
  await expectAccessible(editor);
  await editor.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(editor.getByText('Đã hoàn tác việc gộp.')).toBeVisible();
  await expect(editor.getByText(/^Có thể trùng với 1 học sinh khác/)).toBeVisible();
});
