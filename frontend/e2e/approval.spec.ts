import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { cast } from './support/cast';
import { choice, field, follow, heading, rail } from './support/desk';
import { expect, expectAccessible, expectNoSideways, test } from './support/story';

/**
 * A school submits its pupils; the commune's officer looks at each, returns one with a reason and approves the rest; the
 * school corrects; the officer sees what changed; the school is closed; the history tells all of it.
 */

const COMMUNE = 'Phường Lê Chân';
const SCHOOL = { code: '31303502', name: 'Trường Tiểu học Minh Khai' };
const OWN = 'Tiếng ve gọi hè bên sông Cấm';
const PUPILS = ['Lê Hoàng An', 'Trần Thị Bình', 'Nguyễn Văn Đào'];

test.use({ story: 'approval' });
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let editor: Page;
let officer: Page;

test.beforeAll(async ({ browser, server }) => {
  const { api, at, enters, leave } = await cast(browser, server, OWN);
  const home = await at(COMMUNE);
  const school = await api.add('/units', { ...SCHOOL, kind: 'school', parent: home, levelGroup: '06' });
  editor = await enters(school.id, 'Vũ Thị Nhập Liệu', 'editor');
  officer = await enters(home, 'Trần Văn Hùng', 'approver');
  const desk = await Api.of(editor);
  await desk.add('/classes', { school: school.id, code: '5A', name: 'Lớp 5A', grade: '05' });
  for (const fullName of PUPILS) {
    await desk.add('/students', {
      school: school.id,
      classCode: '5A',
      fullName,
      dateOfBirth: '2016-03-08',
      gender: '02',
      ethnicity: '01',
      enrolledOn: '2026-09-05',
      motherName: 'Đỗ Thị Kim Ngân',
    });
  }
  await leave();
});

test.afterAll(async () => {
  for (const page of [editor, officer]) await page.context().close();
});

/** Keys decide once the record has been there to be read. */
const readable = () => expect(officer.locator('[data-keys="on"]')).toBeVisible();

test('a school submits all that it has', async () => {
  await rail(editor, 'Dữ liệu').click();
  await expect(heading(editor, 'Học sinh')).toBeVisible();
  await editor.getByRole('button', { name: 'Với cả 3 hồ sơ' }).click();
  await editor.getByRole('menuitem', { name: 'Gửi' }).click();
  const dialog = editor.getByRole('dialog', { name: 'Gửi nhiều hồ sơ' });
  await expect(dialog.getByText('3 hồ sơ sẽ được gửi.')).toBeVisible();
  await expectAccessible(editor);
  await dialog.getByRole('button', { name: 'Gửi 3 hồ sơ' }).click();
  await expect(dialog.getByText('Đã gửi 3 hồ sơ.')).toBeVisible();
  // However it is closed, the list hears of it.
  await editor.keyboard.press('Escape');
  await expect(editor.getByRole('row', { name: /Lê Hoàng An/ }).getByText('Đã gửi')).toBeVisible();
  await expectAccessible(editor);
});

test('the officer finds it among what waits and sees what is new', async () => {
  await officer.reload();
  await officer.getByRole('link', { name: /3 hồ sơ chờ xác minh hoặc duyệt/ }).click();
  await expect(heading(officer, 'Bàn duyệt')).toBeVisible();
  await expect(officer.getByText('3 hồ sơ chờ duyệt')).toBeVisible();
  await expectAccessible(officer);
  await expectNoSideways(officer);
  await officer.getByRole('link', { name: 'Học sinh: 3 mới', exact: true }).click();
  await expect(heading(officer, 'Duyệt học sinh')).toBeVisible();
  await expect(rail(officer, 'Bàn duyệt')).toHaveAttribute('aria-current', 'page');
  await expect(rail(officer, 'Dữ liệu')).not.toHaveAttribute('aria-current', 'page');
  await expect(officer.getByText('Hồ sơ 1/3')).toBeVisible();
  await expect(officer.getByRole('heading', { level: 2, name: 'Lê Hoàng An' })).toBeVisible();
  await expect(officer.getByText('Hồ sơ mới, chưa có bản chính thức.')).toBeVisible();
  await expectAccessible(officer);
});

test('one is returned with its reason, one approved by a key, the rest at once', async () => {
  await officer.keyboard.press('j');
  await expect(officer.getByRole('heading', { level: 2, name: 'Trần Thị Bình' })).toBeVisible();
  await readable();
  await officer.keyboard.press('r');
  const panel = officer.getByRole('region', { name: 'Trả lại hồ sơ của Trần Thị Bình' });
  // What is commented on stays in sight.
  await expect(officer.getByRole('row', { name: /^Ngày sinh 8\/3\/2016/ })).toBeInViewport();
  await panel.getByRole('button', { name: 'Trả lại' }).click();
  await expect(panel.getByText('Hãy ghi lý do chung hoặc chỉ ra ít nhất một mục.')).toBeVisible();
  await panel.getByLabel('Những mục cần sửa').click();
  // Without diacritics, and by keys: Enter takes what was found and sends nothing.
  await officer.keyboard.type('ngay sinh');
  await officer.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Ngày sinh: cần sửa gì' }).fill('Khác giấy khai sinh');
  await expectAccessible(officer);
  await panel.getByRole('button', { name: 'Trả lại' }).click();
  await expect(officer.getByText('Đã trả lại Trần Thị Bình.')).toBeVisible();
  await expect(officer.getByRole('heading', { level: 2, name: 'Nguyễn Văn Đào' })).toBeVisible();
  await readable();
  // A key that is held down decides one record, not all that come after it.
  for (let press = 0; press < 12; press++) {
    await officer.keyboard.down('a');
    await officer.waitForTimeout(120);
  }
  await officer.keyboard.up('a');
  await expect(officer.getByText('Đã duyệt Nguyễn Văn Đào.')).toBeVisible();
  await expect(officer.getByRole('heading', { level: 2, name: 'Lê Hoàng An' })).toBeVisible();
  await officer.getByRole('button', { name: 'Duyệt 1 hồ sơ không có cảnh báo' }).click();
  const dialog = officer.getByRole('dialog', { name: 'Duyệt nhiều hồ sơ' });
  await dialog.getByRole('button', { name: 'Duyệt 1 hồ sơ' }).click();
  await expect(dialog.getByText('Đã duyệt 1 hồ sơ.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await expect(heading(officer, 'Duyệt học sinh')).toBeVisible();
  await expect(officer.getByText('Không còn hồ sơ nào chờ')).toBeVisible();
});

test('the school reads why, corrects and submits again', async () => {
  await follow(rail(editor, 'Việc cần làm'), 'Việc cần làm');
  await editor.reload();
  await editor.getByRole('link', { name: /1 hồ sơ bị trả lại/ }).click();
  await editor.getByRole('link', { name: 'Trần Thị Bình' }).click();
  await expect(editor.getByText('Hồ sơ bị trả lại')).toBeVisible();
  await expect(editor.getByText('Khác giấy khai sinh')).toBeVisible();
  await expectAccessible(editor);
  await editor.getByRole('button', { name: 'Sửa', exact: true }).click();
  // The reason stands where it is corrected.
  await expect(editor.getByText('Bị trả lại: Khác giấy khai sinh')).toBeVisible();
  await expectAccessible(editor);
  await field(editor, 'Ngày sinh').fill('9/3/2016');
  await follow(editor.getByRole('button', { name: 'Lưu và gửi' }), 'Trần Thị Bình');
  await expect(editor.getByText('Đã lưu và gửi Trần Thị Bình.')).toBeVisible();
  await expect(editor.getByText('Không còn hồ sơ cùng loại nào của trường bị trả lại.')).toBeVisible();
  await expectAccessible(editor);
  await rail(editor, 'Dữ liệu').click();
  await editor.getByRole('link', { name: 'Lê Hoàng An' }).click();
  await editor.getByRole('button', { name: 'Sửa', exact: true }).click();
  await field(editor, 'Nơi sinh').fill('Hải Phòng');
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(editor.getByText('Bản chính thức là phiên bản 3')).toBeVisible();
  await editor.getByRole('button', { name: 'Xem bản chính thức' }).click();
  const official = editor.getByRole('dialog', { name: 'Bản chính thức của Lê Hoàng An (phiên bản 3)' });
  await expect(official.getByText('Lê Hoàng An', { exact: true }).first()).toBeVisible();
  await expect(official.getByText('Hải Phòng')).toHaveCount(0);
  await expectAccessible(editor);
  await editor.keyboard.press('Escape');
  await editor.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(editor.getByText('Đã gửi Lê Hoàng An.')).toBeVisible();
});

test('a list shows what was approved while an edit of it waits', async () => {
  await rail(editor, 'Dữ liệu').click();
  await expect(editor.getByRole('row', { name: /Lê Hoàng An.*Đã gửi/ })).toBeVisible();
  await editor.getByRole('button', { name: 'Lọc thêm' }).click();
  await choice(editor, 'Phiên bản').click();
  await editor.getByRole('option', { name: 'Bản chính thức' }).click();
  await expect(editor.getByRole('row', { name: /Lê Hoàng An.*Đã duyệt/ })).toBeVisible();
  await expect(editor.getByRole('row', { name: /Trần Thị Bình/ })).toHaveCount(0);
  await expect(editor.getByText('Nội dung được duyệt gần nhất của từng hồ sơ')).toBeVisible();
  await expectAccessible(editor);
  await editor.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(editor.getByRole('row', { name: /Trần Thị Bình/ })).toBeVisible();
});

test('the officer sees what differs from the official version, and approves', async () => {
  await follow(rail(officer, 'Bàn duyệt'), 'Bàn duyệt');
  await officer.reload();
  await officer.getByRole('link', { name: 'Học sinh: 1 mới, 1 sửa' }).click();
  await expect(officer.getByRole('row', { name: 'Nơi sinh (trống) Hải Phòng' })).toBeVisible();
  await expectAccessible(officer);
  await officer.getByRole('button', { name: 'Duyệt 2 hồ sơ không có cảnh báo' }).click();
  const dialog = officer.getByRole('dialog', { name: 'Duyệt nhiều hồ sơ' });
  await dialog.getByRole('button', { name: 'Duyệt 2 hồ sơ' }).click();
  await expect(dialog.getByText('Đã duyệt 2 hồ sơ.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
});

test('what looks odd is submitted with the reason why it is right', async () => {
  const api = await Api.of(editor);
  const [an] = await api.list<{ school: { id: string } }>('/students?q=le+hoang+an');
  await api.add('/students', {
    school: an?.school.id,
    classCode: '5A',
    fullName: 'Bùi Thị Én',
    dateOfBirth: '2012-05-01',
    gender: '02',
    ethnicity: '01',
    enrolledOn: '2026-09-05',
    motherName: 'Đỗ Thị Kim Ngân',
  });
  await follow(rail(editor, 'Dữ liệu'), 'Học sinh');
  await editor.reload();
  const row = editor.getByRole('row', { name: /Bùi Thị Én/ });
  await expect(
    row.getByRole('img', { name: /^Cảnh báo: 14 tuổi; lớp này thường từ 10 đến 13 tuổi/ }),
  ).toBeVisible();
  await expectAccessible(editor);
  await editor.getByRole('link', { name: 'Bùi Thị Én' }).click();
  await editor.getByRole('button', { name: 'Gửi', exact: true }).focus();
  await expect(editor.getByText('Hồ sơ còn cảnh báo chưa xác nhận.')).toBeVisible();
  await expectAccessible(editor);
  await editor.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  const dialog = editor.getByRole('dialog', { name: 'Xác nhận hồ sơ vẫn đúng' });
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Học lại sau hai năm chữa bệnh');
  await expectAccessible(editor);
  await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await expect(editor.getByText('Cảnh báo đã xác nhận')).toBeVisible();
  await editor.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(editor.getByText('Đã gửi Bùi Thị Én.')).toBeVisible();
});

test('the officer reads the reason, and finds all that was found', async () => {
  await follow(rail(officer, 'Bàn duyệt'), 'Bàn duyệt');
  await officer.reload();
  await officer.getByRole('link', { name: 'Học sinh: 1 mới (1 có cảnh báo)', exact: true }).click();
  await expect(officer.getByText(/Lý do: Học lại sau hai năm chữa bệnh/)).toBeVisible();
  await expect(officer.getByRole('button', { name: /không có cảnh báo/ })).toHaveCount(0);
  await expectAccessible(officer);
  await readable();
  await officer.keyboard.press('a');
  await expect(officer.getByText('Đã duyệt Bùi Thị Én.')).toBeVisible();
  await rail(officer, 'Cảnh báo').click();
  await officer.getByRole('switch', { name: 'Cả cảnh báo đã xác nhận' }).click({ force: true });
  await officer.getByRole('button', { name: 'Rà soát ngay' }).click();
  await expect(officer.getByText(/^Đã rà soát \d+ trường/)).toBeVisible({ timeout: 15_000 });
  await officer.getByRole('button', { name: 'Tuổi khác thường so với lớp' }).click();
  await expect(officer.getByRole('row', { name: /Bùi Thị Én.*Học lại sau hai năm/ })).toBeVisible();
  await expectAccessible(officer);
  await expectNoSideways(officer);
});

test('an older version is taken up again as an edit', async () => {
  await rail(editor, 'Dữ liệu').click();
  await editor.getByRole('link', { name: 'Nguyễn Văn Đào' }).click();
  await editor.getByRole('button', { name: 'Sửa', exact: true }).click();
  await field(editor, 'Quê quán').fill('Kiến Thuỵ');
  await field(editor, 'Lý do sửa').fill('Theo giấy khai sinh');
  await follow(editor.getByRole('button', { name: 'Lưu', exact: true }), 'Nguyễn Văn Đào');
  await editor.getByRole('button', { name: 'Lịch sử' }).click();
  await expect(editor.getByText('Lý do: Theo giấy khai sinh')).toBeVisible();
  await editor.getByRole('button', { name: 'Sửa theo bản này' }).first().click();
  const dialog = editor.getByRole('dialog', { name: /^Sửa theo phiên bản/ });
  await expect(dialog.getByRole('row', { name: 'Quê quán Kiến Thuỵ (trống)' })).toBeVisible();
  await expectAccessible(editor);
  await dialog.getByRole('button', { name: 'Sửa theo bản này' }).click();
  await expect(editor.getByText(/^Đã sửa theo phiên bản/)).toBeVisible();
  await expect(editor.getByText(/^Lý do: Lấy lại nội dung của phiên bản/)).toBeVisible();
  await editor.keyboard.press('Escape');
});

test('the school is closed and says so', async () => {
  await rail(officer, 'Bàn duyệt').click();
  await officer.getByRole('switch', { name: 'Hiện mọi trường' }).click({ force: true });
  const row = officer.getByRole('row', { name: new RegExp(SCHOOL.name) });
  await row.getByRole('button', { name: 'Chốt', exact: true }).click();
  const dialog = officer.getByRole('dialog', { name: /^Chốt dữ liệu năm học/ });
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Chốt số liệu đầu năm');
  await expectAccessible(officer);
  await dialog.getByRole('button', { name: 'Chốt', exact: true }).click();
  await expect(row.getByText(`${COMMUNE} đã chốt`)).toBeVisible();
  await rail(editor, 'Dữ liệu').click();
  await follow(editor.getByRole('link', { name: 'Lê Hoàng An' }), 'Lê Hoàng An');
  await editor.reload();
  await expect(editor.getByText(/Dữ liệu năm học .* đã chốt/)).toBeVisible();
  await editor.getByRole('button', { name: 'Sửa', exact: true }).focus();
  await expect(editor.getByText('Dữ liệu năm học này của trường đã chốt.')).toBeVisible();
});

test('the history tells all of it', async () => {
  await editor.getByRole('button', { name: 'Lịch sử' }).click();
  const panel = editor.getByRole('dialog', { name: 'Lịch sử của Lê Hoàng An' });
  await expect(panel.locator('ol > li')).toHaveCount(6);
  await expect(panel.getByText(/^Duyệt · Trần Văn Hùng/).first()).toBeVisible();
  await expect(panel.getByRole('row', { name: 'Nơi sinh (trống) Hải Phòng' })).toBeVisible();
  await expectAccessible(editor);
  await editor.keyboard.press('Escape');
});
