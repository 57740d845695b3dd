import type { Locator, Page } from '@playwright/test';
import { Api } from './support/api';
import { cast } from './support/cast';
import { choice, field, heading, rail } from './support/desk';
import { choose, press, type } from './support/keys';

import { expect, expectAccessible, expectNoSideways, test } from './support/story';

/**
 * A school enters a class and its pupils with the keyboard alone and corrects one; whoever may not read what is personal
 * sees that it is there and not what it is; the commune sees its schools' pupils, the commune beside it sees none.
 */

const COMMUNE = 'Phường Lê Chân';
const OTHER_COMMUNE = 'Phường Ngô Quyền';
const SCHOOL = { code: '31303501', name: 'Trường Tiểu học Nguyễn Văn Tố' };
const OWN = 'Trống trường vang ba hồi';
const BIRTH_PLACE = 'Bệnh viện Phụ sản Hải Phòng';

const PUPILS = [
  { name: 'Nguyễn Văn Đào', born: '30/9/2015', gender: 'nam', mother: 'Hoàng Thị Lan' },
  { name: 'Trần Thị Bình', born: '8/3/2016', gender: 'nu', mother: 'Lê Thị Huệ' },
  { name: 'Lê Hoàng An', born: '1/1/2016', gender: 'nam', mother: 'Phạm Thị Cúc' },
] as const;
/** By given name, in the order of the Vietnamese alphabet. */
const SORTED = ['Lê Hoàng An', 'Trần Thị Bình', 'Nguyễn Văn Đào'];

// The one story with all that fades and slides.
test.use({ story: 'records', contextOptions: { reducedMotion: 'no-preference' } });
test.describe.configure({ mode: 'serial', timeout: 600_000 });

let editor: Page;
let viewer: Page;
let commune: Page;
let neighbour: Page;
/** Address of a pupil's page. */
let pupil: string;

test.beforeAll(async ({ browser, server }) => {
  const { api, at, enters, leave } = await cast(browser, server, OWN);
  const [home, beside] = [await at(COMMUNE), await at(OTHER_COMMUNE)];
  const school = await api.add('/units', { ...SCHOOL, kind: 'school', parent: home, levelGroup: '06' });

  editor = await enters(school.id, 'Vũ Thị Nhập Liệu', 'editor');
  viewer = await enters(school.id, 'Bùi Văn Xem', 'viewer');
  commune = await enters(home, 'Trần Văn Hùng', 'administrator');
  neighbour = await enters(beside, 'Đỗ Văn Bình', 'administrator');
  await leave();
});

test.afterAll(async () => {
  for (const page of [editor, viewer, commune, neighbour]) await page.context().close();
});

test('a class is entered with the keyboard alone', async () => {
  await press(editor, rail(editor, 'Dữ liệu'));
  await expect(heading(editor, 'Học sinh')).toBeVisible();
  await expect(editor.getByText('Bấm Thêm học sinh để nhập hồ sơ đầu tiên của trường.')).toBeVisible();
  await expectAccessible(editor);
  const types = editor.getByRole('navigation', { name: 'Các loại dữ liệu' });
  await press(editor, types.getByRole('link', { name: 'Lớp', exact: true }));
  await expect(heading(editor, 'Lớp')).toBeVisible();
  await press(editor, editor.getByRole('button', { name: 'Thêm lớp' }));
  await expect(heading(editor, 'Thêm lớp')).toBeVisible();
  await expect(field(editor, 'Mã lớp')).toBeFocused();
  await expectAccessible(editor);

  // What is missing is told at its field, and what was typed stays.
  await type(editor, 'Mã lớp', '5A');
  await editor.keyboard.press('Control+Enter');
  await expect(field(editor, 'Tên lớp')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(editor, 'Tên lớp')).toBeFocused();
  await expect(field(editor, 'Mã lớp')).toHaveValue('5A');
  await expectAccessible(editor);

  await type(editor, 'Tên lớp', '5A');
  await choose(editor, 'Khối', 'lop 5', 'Lớp 5');
  await editor.keyboard.press('Control+Enter');
  await expect(editor.getByText('Đã thêm 5A.')).toBeVisible();
  await expect(field(editor, 'Mã lớp')).toBeFocused();
  await expect(field(editor, 'Mã lớp')).toHaveValue('');
});

test('its pupils are entered one after the other, the class is typed once', async ({ server }) => {
  await editor.goto(`${server.url}/records/students`);
  await press(editor, editor.getByRole('button', { name: 'Thêm học sinh' }));
  await expect(heading(editor, 'Thêm học sinh')).toBeVisible();
  for (const [index, { name, born, gender, mother }] of PUPILS.entries()) {
    await expect(field(editor, 'Họ và tên')).toBeFocused();
    await expect(field(editor, 'Họ và tên')).toHaveValue('');
    await expect(choice(editor, 'Quốc tịch')).toHaveValue('Việt Nam');
    await type(editor, 'Họ và tên', name);
    await type(editor, 'Ngày sinh', born);
    await choose(editor, 'Giới tính', gender, gender === 'nu' ? 'Nữ' : 'Nam');
    await choose(editor, 'Dân tộc', 'kinh', 'Kinh');
    await type(editor, 'Họ tên mẹ', mother);
    if (index === 0) await choose(editor, 'Lớp', '5a', '5A');
    else await expect(choice(editor, 'Lớp')).toHaveValue('5A');
    await type(editor, 'Ngày vào trường', '5/9/2026');
    if (index < PUPILS.length - 1) await editor.keyboard.press('Control+Enter');
    else await press(editor, editor.getByRole('button', { name: 'Lưu', exact: true }));
    await expect(editor.getByText(`Đã thêm ${name}.`)).toBeVisible();
  }
  await expect(heading(editor, 'Lê Hoàng An')).toBeVisible();
  await expect(editor.getByText('Nháp')).toBeVisible();
  await expectAccessible(editor);
  pupil = new URL(editor.url()).pathname;
});

test('pupils stand in the order of their given names', async () => {
  await editor.getByRole('link', { name: 'Về danh sách' }).click();
  await expect(listed(editor)).toHaveText(SORTED);
  await expect(editor.getByText('Đang hiện 3 trong 3')).toBeVisible();
  await expectAccessible(editor);
  await field(editor, 'Tìm theo tên hoặc mã, không cần dấu').fill('dao');
  await expect(listed(editor)).toHaveText(['Nguyễn Văn Đào']);
  await field(editor, 'Tìm theo tên hoặc mã, không cần dấu').fill('');
  await expect(listed(editor)).toHaveText(SORTED);

  const types = editor.getByRole('navigation', { name: 'Các loại dữ liệu' });
  await types.getByRole('link', { name: 'Lớp', exact: true }).click();
  await editor.getByRole('table', { name: 'Lớp' }).getByRole('link', { name: '5A', exact: true }).click();
  await expect(heading(editor, '5A')).toBeVisible();
  const pupils = editor.getByRole('table', { name: 'Học sinh của 5A' });
  await expect(pupils.getByRole('rowheader')).toHaveText(SORTED);
  await expectAccessible(editor);
});

test('one pupil is corrected, and a page with something unsaved is not lost by a slip', async ({
  server,
}) => {
  await editor.goto(server.url + pupil);
  await editor.getByRole('button', { name: 'Sửa', exact: true }).click();
  await expect(heading(editor, 'Sửa Lê Hoàng An')).toBeVisible();
  await expect(field(editor, 'Mã học sinh')).toBeDisabled();
  const save = editor.getByRole('button', { name: 'Lưu', exact: true });
  await expect(save).toHaveAccessibleDescription('Chưa có gì thay đổi để lưu.');
  await expectAccessible(editor);
  await field(editor, 'Nơi sinh').fill(BIRTH_PLACE);

  await rail(editor, 'Đơn vị').click();
  const asked = editor.getByRole('dialog', { name: 'Có nội dung chưa lưu' });
  await expect(asked).toBeVisible();
  await expectAccessible(editor);
  await asked.getByRole('button', { name: 'Ở lại trang này' }).click();
  await expect(field(editor, 'Nơi sinh')).toHaveValue(BIRTH_PLACE);

  await save.click();
  await expect(heading(editor, 'Lê Hoàng An')).toBeVisible();
  await expect(editor.getByText(BIRTH_PLACE)).toBeVisible();
});

test('who saves too late is told, takes the newest and keeps what was typed', async ({ server }) => {
  await editor.goto(`${server.url}${pupil}`);
  const api = await Api.of(editor);
  await editor.getByRole('button', { name: 'Sửa', exact: true }).click();
  await field(editor, 'Quê quán').fill('Kiến Thụy, Hải Phòng');
  await api.change(pupil.replace('/records', ''), { birthPlace: 'Trạm y tế phường' });
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(editor.getByRole('alert')).toContainText('Người khác vừa lưu thay đổi ở mục này');
  await expectAccessible(editor);
  await editor.getByRole('button', { name: 'Tải nội dung mới nhất' }).click();
  await expect(field(editor, 'Nơi sinh')).toHaveValue('Trạm y tế phường');
  await expect(field(editor, 'Quê quán')).toHaveValue('Kiến Thụy, Hải Phòng');
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(editor.getByText('Kiến Thụy, Hải Phòng')).toBeVisible();
  await expect(editor.getByText('Trạm y tế phường')).toBeVisible();
});

test('a viewer sees that there is something personal, not what', async ({ server }) => {
  await rail(viewer, 'Dữ liệu').click();
  await expect(listed(viewer)).toHaveText(SORTED);
  await viewer.getByRole('link', { name: 'Lê Hoàng An' }).click();
  await expect(heading(viewer, 'Lê Hoàng An')).toBeVisible();
  await expect(viewer.getByTitle('Bạn chưa có quyền đọc mục này').first()).toBeVisible();
  await expect(viewer.getByText('Phạm Thị Cúc')).toBeHidden();
  await expect(viewer.getByRole('button', { name: 'Sửa', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expectAccessible(viewer);
  await viewer.goto(`${server.url}${pupil}/edit`);
  await expect(heading(viewer, 'Bạn chưa có quyền dùng trang này')).toBeVisible();
});

test('the commune sees the pupils of its schools, from the page of the school too', async () => {
  await rail(commune, 'Dữ liệu').click();
  await expect(listed(commune)).toHaveText(SORTED);
  const table = commune.getByRole('table', { name: 'Học sinh' });
  await expect(table.getByRole('link', { name: SCHOOL.name })).toHaveCount(SORTED.length);
  const add = commune.getByRole('button', { name: 'Thêm học sinh' });
  await expect(add).toHaveAccessibleDescription('Hãy chọn một trường để thêm hồ sơ.');
  await expectAccessible(commune);
  await table.getByRole('link', { name: SCHOOL.name }).first().click();
  await expect(heading(commune, SCHOOL.name)).toBeVisible();
  await commune.getByRole('link', { name: 'Học sinh', exact: true }).click();
  await expect(listed(commune)).toHaveText(SORTED);
  await expect(commune.getByRole('combobox', { name: 'Lớp' })).toBeVisible();
});

test('for the commune beside it the pupil does not exist', async ({ server }) => {
  await rail(neighbour, 'Dữ liệu').click();
  await expect(neighbour.getByRole('heading', { name: 'Chưa có học sinh nào' })).toBeVisible();
  await neighbour.goto(server.url + pupil);
  await expect(heading(neighbour, 'Không tìm thấy trang này')).toBeVisible();
  await expectAccessible(neighbour);
});

test('a record is looked at beside the list, and the next one is a key away', async ({ server }) => {
  await editor.goto(`${server.url}/records/students`);
  const [first = '', second = ''] = SORTED;
  await press(editor, editor.getByRole('button', { name: `Xem nhanh ${first}` }));
  const panel = (name: string) => editor.getByRole('dialog', { name });
  await expect(panel(first).getByText('Hồ sơ 1/3')).toBeVisible();
  await expect(
    panel(first).getByText(BIRTH_PLACE).or(panel(first).getByText('Trạm y tế phường')),
  ).toBeVisible();
  await expectAccessible(editor);
  await editor.keyboard.press('j');
  await expect(panel(second).getByText('Hồ sơ 2/3')).toBeVisible();
  await panel(second).getByRole('tab', { name: 'Lịch sử' }).click();
  await expect(panel(second).getByText('Tạo hồ sơ')).toBeVisible();
  await expectAccessible(editor);
  await editor.keyboard.press('k');
  await expect(panel(first)).toBeVisible();
  await editor.keyboard.press('Escape');
  await expect(panel(first)).toBeHidden();
});

test('what was entered by mistake is discarded, as long as nothing leads to it', async ({ server }) => {
  const api = await Api.of(editor);
  const [school] = (await api.me()).units;
  const wrong = await api.add('/classes', { school: school?.id, code: '5X', name: '5X', grade: '05' });
  await editor.goto(`${server.url}/records/classes/${wrong.id}`);
  await press(editor, editor.getByRole('button', { name: 'Xoá hồ sơ' }));
  const asked = editor.getByRole('dialog', { name: 'Xoá hồ sơ của 5X' });
  await expectAccessible(editor);
  await type(editor, 'Lý do', 'Lớp không mở');
  await press(editor, asked.getByRole('button', { name: 'Xoá hồ sơ' }));
  await expect(editor.getByText('Đã xoá hồ sơ của 5X.')).toBeVisible();
  const classes = editor.getByRole('table', { name: 'Lớp' });
  await expect(classes.getByRole('rowheader')).toHaveText(['5A']);

  await classes.getByRole('link', { name: '5A', exact: true }).click();
  await editor.getByRole('button', { name: 'Xoá hồ sơ' }).click();
  const used = editor.getByRole('dialog', { name: 'Xoá hồ sơ của 5A' });
  await used.getByRole('textbox', { name: 'Lý do' }).fill('Thử');
  await used.getByRole('button', { name: 'Xoá hồ sơ' }).click();
  await expect(
    used.getByText(
      'Số hồ sơ đang gắn với hồ sơ này: 3 (học sinh). Hãy chuyển hoặc xoá những hồ sơ đó trước.',
    ),
  ).toBeVisible();
  await expectAccessible(editor);
});

test('on a phone the pupils are cards and the form has one column', async ({ server }) => {
  await editor.setViewportSize({ width: 390, height: 844 });
  await editor.goto(`${server.url}/records/students`);
  const cards = editor.getByRole('list', { name: 'Học sinh' }).getByRole('listitem');
  await expect(cards).toHaveCount(SORTED.length);
  await expectNoSideways(editor);
  await expectAccessible(editor);
  await editor.goto(`${server.url}${pupil}/edit`);
  await expect(field(editor, 'Họ và tên')).toHaveValue('Lê Hoàng An');
  await expectNoSideways(editor);
  await expectAccessible(editor);
});

// --- the hands of the story --------------------------------------------------------------------------------------

function listed(page: Page): Locator {
  return page.getByRole('table', { name: 'Học sinh', exact: true }).getByRole('rowheader');
}
