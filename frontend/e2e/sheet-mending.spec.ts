import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { cast } from './support/cast';
import { heading } from './support/desk';
import { expect, expectAccessible, show, test } from './support/story';

/**
 * What Excel gives is seldom what a sheet expects: heads in another order, lost zeros, days as numbers. It is mended in the
 * sheet. Two people work in one class; one goes home with something unsaved, and another takes the same seat.
 */

const SCHOOL = { code: '31303511', name: 'Trường Tiểu học Lê Hồng Phong' };
const OWN = 'Cánh buồm nâu ngoài cửa sông Văn Úc';

test.use({ story: 'sheet-mending' });
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let editor: Page;
let colleague: Page;
let officer: Page;
let sheet: string;

test.beforeAll(async ({ browser, server }) => {
  const { api, at, enters, leave } = await cast(browser, server, OWN);
  const home = await at('Phường Lê Chân');
  const school = await api.add('/units', { ...SCHOOL, kind: 'school', parent: home, levelGroup: '06' });
  editor = await enters(school.id, 'Vũ Thị Nhập Liệu', 'editor');
  colleague = await enters(school.id, 'Đỗ Văn Cùng Phòng', 'editor');
  officer = await enters(home, 'Trần Văn Hùng', 'approver');
  const desk = await Api.of(editor);
  const { id } = await desk.add('/classes', { school: school.id, code: '5A', name: 'Lớp 5A', grade: '05' });
  sheet = `${server.url}/records/students/grid?unit=${school.id}&class=${id}`;
  await leave();
});

test.afterAll(async () => {
  for (const page of [editor, colleague, officer]) await page.context().close();
});

const open = (page = editor) => page.getByRole('grid').locator('input');
const cell = (text: string, page = editor) => page.getByRole('gridcell', { name: text, exact: true });
const opens = async (page: Page) => {
  await page.goto(sheet);
  await expect(page.getByRole('grid')).toBeVisible();
};
const pastes = async (...rows: string[][]) => {
  await open().focus();
  await open().evaluate(
    (input, given) => {
      const data = new DataTransfer();
      data.setData('text/plain', given);
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    rows.map((row) => row.join('\t')).join('\r\n'),
  );
};

test('a list with titles and heads in another order is understood, and says what was left out', async () => {
  await opens(editor);
  // As many rows as the design promises are in sight at once.
  const whole = await editor.getByRole('grid').evaluate((grid) => {
    const { bottom } = grid.getBoundingClientRect();
    const edge = bottom - (grid.clientHeight < grid.getBoundingClientRect().height ? 16 : 1);
    return [...grid.querySelectorAll('[role=rowheader]')].filter(
      (row) => row.getBoundingClientRect().bottom <= edge,
    ).length;
  });
  expect(whole).toBeGreaterThanOrEqual(15);
  await pastes(
    ['DANH SÁCH HỌC SINH LỚP 5A'],
    [
      'STT',
      'Mã định danh',
      'Họ tên',
      'Giới',
      'Ngày sinh',
      'Dân tộc',
      'Ngày nhập học',
      'Họ tên mẹ',
      'Ghi chú',
    ],
    ['1', '31316000001', 'Lê Thị An', 'Nữ', '42438', 'Kinh', '5/9/26', 'Đỗ Thị Mai', 'x'],
    ['2', '31216000002', 'Vàng A Bình', 'Nam', '9/3/2016', "H'Mông", '5/9/26', 'Sùng Thị Cá', ''],
    ['3', '31216000003', 'Trần Văn Chi', '', '31/2/2016', 'th', '5/9/26', 'Phạm Thị Đào', ''],
  );
  await expect(
    editor.getByText('Đã nhận ra 7 cột theo tiêu đề; 2 dòng đầu không phải dữ liệu.'),
  ).toBeVisible();
  await expect(editor.getByText('Không dán 2 cột không có trong bảng: STT, Ghi chú.')).toBeVisible();
  await expect(cell('9/3/2016').first()).toBeVisible();
  await expect(cell('Hmông')).toBeVisible();
  await expectAccessible(editor);
});

test('what is wrong is marked at once, is found by a key, and zeros come back by one button', async () => {
  await expect(cell('th')).toHaveAttribute('aria-invalid', 'true');
  await expect(editor.getByText('3 dòng có lỗi.')).toBeVisible();
  await editor.keyboard.press('Control+Home');
  await editor.keyboard.press('F8');
  await expect(open()).toHaveValue('31316000001');
  await editor.keyboard.press('Alt+1');
  await expect(open()).toHaveValue('031316000001');
  await editor.getByRole('button', { name: 'Thêm số 0 cho 2 ô' }).click();
  await expect(cell('031216000003')).toBeVisible();
  await expect(editor.getByText('1 dòng có lỗi.')).toBeVisible();
  await editor.getByRole('checkbox', { name: 'Chỉ hiện dòng có lỗi' }).check();
  await expect(editor.getByRole('rowheader')).toHaveText(['3']);
  await expectAccessible(editor);
});

test('all that is wrong with a row comes at once, and nothing saved is blanked by a step back', async () => {
  await open().focus();
  await editor.keyboard.press('Control+s');
  await expect(editor.getByText('Đã lưu 2 dòng. 1 dòng có lỗi, chưa lưu.')).toBeVisible();
  await expect(editor.locator('[role=gridcell][aria-invalid=true]')).toHaveCount(3);
  await editor.keyboard.press('Control+Home');
  await editor.keyboard.press('F8');
  await editor.keyboard.type('28/2/2016');
  await editor.keyboard.press('F8');
  // The list of a cell is opened and walked by keys.
  await editor.keyboard.press('Alt+ArrowDown');
  await expect(editor.getByRole('option').first()).toBeVisible();
  await expectAccessible(editor);
  await editor.keyboard.press('Enter');
  await expect(open()).toHaveValue('Nam');
  await editor.keyboard.press('F8');
  await expect(open()).toHaveValue('th');
  await editor.keyboard.type('Mèo');
  await editor.keyboard.press('Enter');
  // With nothing wrong and all rows shown there is nothing to choose any more.
  await editor.getByRole('checkbox', { name: 'Chỉ hiện dòng có lỗi' }).click();
  await editor.getByRole('button', { name: 'Lưu 1 dòng' }).click();
  await expect(editor.getByText('Đã lưu 1 dòng.').last()).toBeVisible();
  await expect(editor.getByRole('button', { name: 'Hoàn tác' })).toBeDisabled();
  await expect(editor.getByText(/dòng có lỗi\. Ô viền đỏ/)).toBeHidden();
  await cell('Kinh').click();
  await editor.keyboard.type('Tày');
  await editor.keyboard.press('Enter');
  await editor.keyboard.press('ArrowUp');
  await editor.keyboard.press('Control+z');
  await expect(open()).toHaveValue('Kinh');
  await editor.keyboard.type('Mường');
  await expect(open()).toHaveValue('Mường');
  await editor.keyboard.press('Escape');
});

test('two people change one pupil: what one has changed is shown to the other, who decides', async () => {
  await opens(colleague);
  await cell('Lê Thị An').click();
  await editor.keyboard.type('Lê Thị Thu An');
  await editor.keyboard.press('Control+s');
  await expect(editor.getByText('Đã lưu 1 dòng.').last()).toBeVisible();
  await cell('Lê Thị An', colleague).click();
  await colleague.keyboard.type('Lê Thị Hà An');
  await colleague.keyboard.press('Enter');
  await cell('Đỗ Thị Mai', colleague).click();
  await colleague.keyboard.type('Đỗ Thị Mai Hoa');
  await colleague.keyboard.press('Control+s');
  await expect(colleague.getByText(/^1 dòng vừa được người khác sửa/)).toBeVisible();
  await colleague.keyboard.press('Control+Home');
  await expect(
    colleague.getByText('Người khác vừa sửa ô này. Của bạn: Lê Thị Hà An. Mới nhất: Lê Thị Thu An.'),
  ).toBeVisible();
  await expectAccessible(colleague);
  await show(colleague, 'dark');
  await expectAccessible(colleague);
  // Nothing is saved as long as it is not decided, and a reload decides nothing.
  await colleague.keyboard.press('Control+s');
  await expect(colleague.getByText('1 dòng có lỗi, chưa lưu.')).toBeVisible();
  colleague.once('dialog', (dialog) => void dialog.accept());
  await colleague.reload();
  await colleague.getByRole('button', { name: 'Lưu 1 dòng' }).waitFor();
  await open(colleague).focus();
  await expect(colleague.getByRole('button', { name: /^Giữ của bạn: Lê Thị Hà An/ })).toBeVisible();
  await colleague.keyboard.press('Alt+2');
  await expect(open(colleague)).toHaveValue('Lê Thị Thu An');
  await colleague.keyboard.press('Control+s');
  await expect(colleague.getByText('Đã lưu 1 dòng.').last()).toBeVisible();
  // The other way round: what was typed before a reload is not laid over what has come since.
  await cell('Đỗ Thị Mai').click();
  await editor.keyboard.type('Đỗ Thị Mai Lan');
  await editor.keyboard.press('Enter');
  await expect(editor.getByRole('button', { name: 'Lưu 1 dòng' })).toBeEnabled();
  editor.once('dialog', (dialog) => void dialog.accept());
  await editor.reload();
  await cell('Đỗ Thị Mai Lan').click();
  await editor.getByRole('button', { name: /^Lấy bản mới nhất: Đỗ Thị Mai Hoa/ }).click();
  await expect(open()).toHaveValue('Đỗ Thị Mai Hoa');
  await expect(editor.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
});

test('the sheet shows states, what a reviewer has said, and what saving does to them', async () => {
  const api = await Api.of(editor);
  const pupils = await api.list<{ id: string; fullName: string }>('/students?sort=name');
  const ids = pupils.map(({ id }) => id);
  await api.work('/students/actions', { action: 'submit', ids });
  const [returned] = pupils;
  const desk = await Api.of(officer);
  await desk.take(`/students/${returned?.id}`, 'return', {
    reason: 'Xem lại giấy khai sinh',
    fields: [{ field: 'motherName', reason: 'Thiếu tên đệm' }],
  });
  await opens(editor);
  await expect(editor.getByRole('row').getByRole('img', { name: 'Trả lại' })).toHaveCount(1);
  await expect(editor.getByRole('row').getByRole('img', { name: 'Đã gửi' })).toHaveCount(2);
  await editor.getByTitle('Trả lại: Thiếu tên đệm').click();
  await expect(editor.getByText('Trả lại: Thiếu tên đệm · Trả lại: Xem lại giấy khai sinh')).toBeVisible();
  await expectAccessible(editor);
  await show(editor, 'dark');
  await expectAccessible(editor);
  await cell(pupils[1]?.fullName ?? '').click();
  await editor.keyboard.type('Trần Bình Minh');
  await editor.keyboard.press('Enter');
  await expect(editor.getByText('Lưu sẽ đưa 1 hồ sơ đã gửi hoặc đã duyệt về nháp.')).toBeVisible();
});

test('who leaves has been told that it is lost, and whoever comes next finds nothing of it', async () => {
  await editor.getByRole('link', { name: 'Về danh sách' }).click();
  const question = editor.getByRole('dialog', { name: 'Có nội dung chưa lưu' });
  await expect(question.getByText(/^1 dòng chưa lưu trong bảng sẽ bị bỏ hẳn/)).toBeVisible();
  await question.getByRole('button', { name: 'Rời đi, bỏ nội dung' }).click();
  await expect(heading(editor, 'Học sinh')).toBeVisible();
  await editor.goBack();
  await expect(editor.getByRole('grid')).toBeVisible();
  await expect(editor.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
  await open().focus();
  await editor.keyboard.press('Control+End');
  await editor.keyboard.type('x');
  await editor.keyboard.press('Enter');
  await expect(editor.getByRole('button', { name: 'Lưu 1 dòng' })).toBeEnabled();
  await editor.getByRole('button', { name: /^Tài khoản/ }).click();
  await editor.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await question.getByRole('button', { name: 'Ở lại' }).click();
  await expect(editor.getByRole('button', { name: 'Lưu 1 dòng' })).toBeEnabled();
  await editor.getByRole('button', { name: /^Tài khoản/ }).click();
  await editor.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await question.getByRole('button', { name: 'Đăng xuất, bỏ nội dung' }).click();
  await expect(editor.getByRole('button', { name: 'Đăng nhập' })).toBeVisible();
  expect(
    await editor.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('khue.'))),
  ).toEqual([]);
});
