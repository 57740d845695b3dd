import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { codesIn } from './support/codes';
import { demoAccounts, demonstration } from './support/demo';
import { field, follow, heading, office, rail } from './support/desk';
import { firstLink } from './support/handover';
import { wordsIn } from './support/pdf';
import {
  changePassword,
  expect,
  expectAccessible,
  expectNoSideways,
  logIn,
  show,
  test,
} from './support/story';

/**
 * A department hands administration over: it opens a campaign for its communes, a commune names its people by its link on
 * a telephone, without an account; the board shows them; and with the campaign the link ends.
 */

const OWN = 'Phù sa bồi đắp cửa sông Cấm';
const CAMPAIGN = 'Bàn giao tài khoản quản trị năm 2026';
const LEADER = 'Nguyễn Thị Thanh Hương';
const OFFICER = 'Trần Quốc Đạt';
const CONTACT = 'Văn phòng Sở, điện thoại 0225 3 111 111';

test.use({ story: 'handover', settings: demonstration });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let department: Page;
let phone: Page;
/** Address of the campaign's board. */
let board: string;
/** The link of one commune, and its name. */
let link: string;
let commune: string;

test.beforeAll(async ({ browser, server }) => {
  const { username, password } = demoAccounts(server.output()).department;
  department = await office(browser);
  await logIn(department, server.url, username, password);
  await changePassword(department, password, OWN);
  await expect(heading(department, 'Việc cần làm')).toBeVisible();
  phone = await office(browser, { width: 390, height: 844 });
});

test.afterAll(async () => {
  for (const page of [department, phone]) await page.context().close();
});

test('the department opens a campaign for its communes', async () => {
  await follow(rail(department, 'Bàn giao'), 'Bàn giao');
  await expect(department.getByText('Chưa có đợt bàn giao nào')).toBeVisible();
  await expectAccessible(department);
  await follow(department.getByRole('link', { name: 'Mở đợt bàn giao' }), 'Mở đợt bàn giao');
  const send = department.getByRole('button', { name: 'Mở đợt bàn giao' });
  await send.click();
  await expect(department.getByText('Hãy điền mục này.')).toHaveCount(2);
  await expectAccessible(department);
  await field(department, 'Tên đợt bàn giao').fill(CAMPAIGN);
  await expect(field(department, 'Căn cứ thực hiện')).toHaveValue(/Nghị quyết số 203\/2025\/QH15/);
  await expect(department.getByRole('radio', { name: 'Xã, phường, đặc khu' })).toBeChecked();
  await field(department, 'Hạn đăng ký').fill('5/12/2020');
  await field(department, 'Tập huấn').fill('15/12/2099');
  await field(department, 'Bàn giao').fill('14/12/2099');
  await field(department, 'Liên hệ').fill('Văn phòng Sở, điện thoại 0225 3 000 000');
  await send.click();
  await expect(department.getByText('Thời điểm này đã qua.')).toBeVisible();
  await expect(department.getByText('Thời điểm bàn giao phải sau thời điểm tập huấn.')).toBeVisible();
  await expectAccessible(department);
  await field(department, 'Hạn đăng ký').fill('5/12/2099');
  await field(department, 'Bàn giao').fill('16/12/2099');
  await field(department, 'Giờ: Bàn giao').fill('8h30');
  await send.click();
  await expect(heading(department, CAMPAIGN)).toBeVisible();
  await expect(department.getByText(/Đã mở đợt bàn giao, mời \d+ đơn vị/)).toBeVisible();
  await expect(department.getByText('17:00, 5/12/2099')).toBeVisible();
  await expect(department.getByText('08:30, 16/12/2099')).toBeVisible();
  board = department.url();
  await expectAccessible(department);
  await expectNoSideways(department);
});

test('the sheet has a link for each commune', async () => {
  await follow(department.getByRole('link', { name: 'In đường dẫn' }), 'Đường dẫn đăng ký');
  const first = department
    .getByRole('list', { name: 'Đường dẫn của từng đơn vị' })
    .getByRole('listitem')
    .first();
  commune = await first.getByRole('strong').innerText();
  link = await first.getByText(/\/register\//).innerText();
  await expect(first.getByRole('img', { name: new RegExp(commune) })).toBeVisible();
  await expectAccessible(department);
  await department.emulateMedia({ media: 'print' });
  await expect(first).toBeVisible();
  await expect(heading(department, 'Đường dẫn đăng ký')).toBeHidden();
  await expect(first.getByRole('button')).toBeHidden();
  // As the browser says it before it prints.
  await department.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheet = department.getByRole('list', { name: 'Đường dẫn của từng đơn vị' });
  await expect(sheet.getByRole('listitem')).toHaveCount(114);
  const links = await sheet.getByText(/\/register\//).allInnerTexts();
  const read = await codesIn(await sheet.screenshot());
  expect(read.toSorted()).toEqual(links.toSorted());
  await department.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await department.emulateMedia({ media: null });
  await expect(sheet.getByRole('listitem')).toHaveCount(24);
});

test('on paper nothing of the sheet is missing', async () => {
  const campaign = new URL(board).pathname.split('/').at(2);
  const api = await Api.of(department);
  const units = await api.list<{ path: string; unit: { name: string } }>(
    `/handover/campaigns/${campaign}/links`,
  );
  expect(units).toHaveLength(114);
  const page = await department.context().newPage();
  await page.goto(department.url());
  await expect(page.getByRole('listitem').first()).toBeVisible();
  const printed = (await wordsIn(await page.pdf({ format: 'A4' }))).replace(/\s/g, '');
  const missing = units.filter(
    ({ path, unit }) => !printed.includes(path) || !printed.includes(unit.name.replace(/\s/g, '')),
  );
  expect(missing).toEqual([]);
  await page.close();
});

test('the commune names its people on a telephone, without an account', async () => {
  await phone.goto(link);
  await expect(heading(phone, 'Đăng ký người tham dự bàn giao')).toBeVisible();
  await expect(phone.getByText(commune, { exact: true })).toBeVisible();
  await expect(phone.getByText(CAMPAIGN)).toBeVisible();
  await expect(phone.getByText('0225 3 000 000')).toBeVisible();
  await expectAccessible(phone);
  await expectNoSideways(phone);

  const leader = phone.getByRole('group', { name: 'Lãnh đạo' });
  await leader.getByLabel('Họ và tên').fill(LEADER);
  await leader.getByLabel('Chức vụ').fill('Phó Chủ tịch Uỷ ban nhân dân');
  await leader.getByLabel('Số điện thoại').fill('không có số');
  await leader.getByLabel('Thư điện tử').fill('huong.ntt@example.org');
  await phone.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await expect(leader.getByText('Số điện thoại chưa đúng.')).toBeVisible();
  const officer = phone.getByRole('group', { name: 'Cán bộ đầu mối' });
  await expect(officer.getByText('Cần điền mục này.')).toHaveCount(4);
  await expect(leader.getByLabel('Số điện thoại')).toBeFocused();
  await expectAccessible(phone);
  await expectNoSideways(phone);

  await leader.getByLabel('Số điện thoại').fill('0912 345 678');
  await officer.getByLabel('Họ và tên').fill(OFFICER);
  await officer.getByLabel('Chức vụ').fill('Chuyên viên Phòng Văn hoá - Xã hội');
  await officer.getByLabel('Số điện thoại').fill('0987 654 321');
  await officer.getByLabel('Thư điện tử').fill('dat.tq@example.org');
  await phone.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await expect(phone.getByText('Đã ghi nhận')).toBeVisible();
  for (const name of [LEADER, OFFICER]) await expect(phone.getByText(name)).toBeVisible();
  await expectAccessible(phone);
  await expectNoSideways(phone);
});

test('two people of one unit do not overwrite each other unseen', async ({ browser }) => {
  const other = await office(browser, { width: 390, height: 844 });
  for (const page of [other, phone]) {
    await page.goto(link);
    await page.getByRole('button', { name: 'Sửa người tham dự' }).click();
  }
  const position = (page: Page) => page.getByRole('group', { name: 'Cán bộ đầu mối' }).getByLabel('Chức vụ');
  await position(other).fill('Phó Trưởng phòng');
  await other.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await expect(other.getByText('Đã ghi nhận')).toBeVisible();
  await other.context().close();
  await position(phone).fill('Trưởng phòng');
  await phone.getByRole('button', { name: 'Gửi đăng ký' }).click();
  const alert = phone.getByRole('alert');
  await expect(alert).toContainText('Người khác vừa ghi danh sách này');
  await expect(alert.getByText('Phó Trưởng phòng')).toBeVisible();
  await expect(position(phone)).toHaveValue('Trưởng phòng');
  await show(phone, 'dark');
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await expect(phone.getByText('Đã ghi nhận')).toBeVisible();
  await expectAccessible(phone);
  await show(phone, 'light');
});

test('the department changes its campaign, and the commune reads it', async () => {
  await department.goto(board);
  const api = await Api.of(department);
  await follow(department.getByRole('link', { name: 'Sửa đợt bàn giao' }), 'Sửa đợt bàn giao');
  const save = department.getByRole('button', { name: 'Lưu' });
  await expect(save).toHaveAccessibleDescription('Chưa có gì thay đổi để lưu.');
  await expect(field(department, 'Tên đợt bàn giao')).toHaveValue(CAMPAIGN);
  await expect(department.getByText('Đợt đã mở thì không đổi được các mục này.')).toBeVisible();
  await expectAccessible(department);
  await expectNoSideways(department);
  await field(department, 'Hạn đăng ký').fill('6/12/2099');
  await field(department, 'Tập huấn').fill('20/12/2099');
  await field(department, 'Liên hệ').fill(CONTACT);
  await save.click();
  await expect(department.getByText('Thời điểm bàn giao phải sau thời điểm tập huấn.')).toBeVisible();
  await expect(field(department, 'Bàn giao')).toBeFocused();
  await field(department, 'Tập huấn').fill('15/12/2099');

  await api.change(`/handover/campaigns/${board.split('/').at(-1)}`, {
    legalBasis: 'Căn cứ Quyết định số 12/QĐ-SGDĐT',
    contact: 'Phòng Tổ chức cán bộ',
  });
  await save.click();
  const alert = department.getByRole('alert');
  await expect(alert).toContainText('Người khác vừa sửa đợt này');
  await expect(alert.getByText('Phòng Tổ chức cán bộ')).toBeVisible();
  await expect(field(department, 'Liên hệ')).toHaveValue(CONTACT);
  await expect(field(department, 'Căn cứ thực hiện')).toHaveValue('Căn cứ Quyết định số 12/QĐ-SGDĐT');
  await expectAccessible(department);
  await save.click();
  await expect(heading(department, CAMPAIGN)).toBeVisible();
  await expect(department.getByText(`Đã lưu đợt “${CAMPAIGN}”.`)).toBeVisible();
  await expect(department.getByText('17:00, 6/12/2099')).toBeVisible();
  await expectAccessible(department);

  await phone.goto(link);
  await expect(phone.getByText('17:00, 6/12/2099').first()).toBeVisible();
  await expect(phone.getByText(CONTACT)).toBeVisible();
});

test('the board shows whom the commune sends', async () => {
  await department.goto(board);
  const tile = department.getByRole('link', { name: new RegExp(`^${commune}`) });
  await expect(tile).toContainText('Đã đăng ký');
  await expect(
    department.getByText(/^Tự cập nhật ngay khi có thay đổi, mới nhất lúc \d\d:\d\d$/),
  ).toBeVisible();
  await expectAccessible(department);
  const sums = department.getByRole('navigation', { name: 'Số đơn vị đã xong từng bước' });
  const registered = sums.getByRole('link', { name: /^Đã đăng ký/ });
  await expect(registered).toContainText('1/');
  await registered.click();
  await expect(department).toHaveURL(/missing=registered/);
  await expect(tile).toHaveCount(0);
  await department.getByRole('radiogroup', { name: 'Cách xem' }).getByText('Danh sách').click();
  const row = department.getByRole('row', { name: new RegExp(commune) });
  await expect(department.getByRole('table', { name: 'Các đơn vị được mời' })).toBeVisible();
  await expect(row).toHaveCount(0);
  await registered.click();
  await expect(row.getByText('Đã đăng ký')).toBeVisible();
  await expect(row.getByText(/^tên điểm cầu, thiết bị và \d+ mục khác$/)).toBeVisible();
  await expect(row.getByText(OFFICER)).toBeVisible();
  await expect(row.getByText('0987 654 321')).toBeVisible();
  await expectAccessible(department);
  await expectNoSideways(department);
  await follow(department.getByRole('link', { name: commune }), commune);
  await expect(department.getByText(LEADER)).toBeVisible();
  await expect(department.getByText('Trưởng phòng', { exact: true })).toBeVisible();
  await department.getByRole('button', { name: 'Sửa thay đơn vị' }).click();
  await expectAccessible(department);
  const officer = department.getByRole('group', { name: 'Cán bộ đầu mối' });
  await officer.getByLabel('Thư điện tử').fill('khong phai thu');
  await department.getByRole('button', { name: 'Lưu người tham dự' }).click();
  await expect(officer.getByLabel('Thư điện tử')).toBeFocused();
  await officer.getByLabel('Thư điện tử').fill('quoc.dat@example.org');
  await department.getByRole('button', { name: 'Lưu người tham dự' }).click();
  await expect(department.getByText('Đơn vị tổ chức đăng ký thay')).toBeVisible();
  await expectAccessible(department);
});

test('the board says whose administration rests on no minutes', async () => {
  await department.goto(board);
  await follow(department.getByRole('link', { name: /quyền chưa theo biên bản đã ký/ }), 'Quyền đã trao');
  await expect(department.getByRole('checkbox', { name: 'Chưa có biên bản bàn giao' })).toBeChecked();
  await expect(department.getByRole('row', { name: /Quản trị/ }).first()).toBeVisible();
  await expectAccessible(department);
  await expectNoSideways(department);
});

test('the units get times at the two desks of the plan', async () => {
  await department.goto(board);
  await follow(department.getByRole('link', { name: 'Bàn và giờ hẹn' }), 'Bàn và giờ hẹn');
  await department.getByRole('button', { name: 'Thêm hai bàn theo kế hoạch' }).click();
  const panel = department.getByRole('dialog');
  const save = panel.getByRole('button', { name: 'Lưu bàn' });
  await expect(field(department, 'Tên bàn')).toHaveValue('Bàn khu vực phía Đông');
  await expect(field(department, 'Giờ: Mở lúc')).toHaveValue('08:30');
  await expect(panel.getByText('Bàn nhận được 72 đơn vị.')).toBeVisible();
  await expectAccessible(department);
  await field(department, 'Giờ: Đóng lúc').fill('8h');
  await save.click();
  await expect(panel.getByText('Giờ kết thúc phải sau giờ bắt đầu.')).toBeVisible();
  await department.keyboard.press('Escape');
  const lost = department.getByRole('dialog', { name: 'Có nội dung chưa lưu' });
  await expect(lost).toBeVisible();
  await expectAccessible(department);
  await lost.getByRole('button', { name: 'Nhập tiếp' }).press('Enter');
  await expect(lost).toBeHidden();
  await expect(field(department, 'Giờ: Đóng lúc')).toHaveValue('08:00');
  await expect(field(department, 'Giờ: Đóng lúc')).toBeFocused();
  await panel.getByRole('button', { name: 'Bỏ qua' }).press('Enter');
  await expect(lost.getByText('Nếu đóng “Thêm bàn 1 trong 2”')).toBeVisible();
  await expect(lost.getByRole('button', { name: 'Nhập tiếp' })).toBeFocused();
  await lost.getByRole('button', { name: 'Nhập tiếp' }).press('Escape');
  await expect(lost).toBeHidden();
  await expect(field(department, 'Giờ: Đóng lúc')).toBeFocused();
  await field(department, 'Giờ: Đóng lúc').fill('12h30');
  await save.click();
  await expect(field(department, 'Tên bàn')).toHaveValue('Bàn khu vực phía Tây');
  await save.click();
  await expect(panel).toBeHidden();
  await expectAccessible(department);
  await department.getByRole('button', { name: 'Xếp giờ cho các đơn vị: Bàn khu vực phía Tây' }).click();
  await expect(panel.getByText('Bàn còn 72 chỗ.')).toBeVisible();
  await panel.getByRole('button', { name: 'Xếp giờ cho các đơn vị' }).click();
  await expect(panel.getByText(/^Đã xếp giờ cho \d+ đơn vị\.$/)).toBeVisible();
  await expect(panel.getByRole('link', { name: /^Còn \d+ đơn vị của đợt chưa có giờ/ })).toBeVisible();
  await expectAccessible(department);
  await panel.getByRole('button', { name: 'Đóng' }).last().click();
  await expect(panel).toBeHidden();
  const queue = department.getByRole('link', { name: 'Thứ tự đơn vị tại Bàn khu vực phía Tây' });
  await follow(queue, 'Bàn khu vực phía Tây');
  await expect(department.getByRole('row', { name: new RegExp(commune) })).toContainText('08:30');
  await expectAccessible(department);
  await department.emulateMedia({ media: 'print' });
  await expect(department.getByRole('button', { name: 'In danh sách' })).toBeHidden();
  await expect(department.getByText(CAMPAIGN)).toBeVisible();
  await department.emulateMedia({ media: 'screen' });
});

test('a training has a code for the hall, and a list says who took part', async () => {
  await department.goto(board);
  await follow(department.getByRole('link', { name: 'Tập huấn', exact: true }), 'Tập huấn');
  await department.getByRole('button', { name: 'Thêm buổi tập huấn' }).click();
  const panel = department.getByRole('dialog');
  await field(department, 'Cách vào phòng họp').fill('Phòng họp 912 345 678');
  await expectAccessible(department);
  await panel.getByRole('button', { name: 'Lưu buổi tập huấn' }).click();
  await expect(panel).toBeHidden();
  await expectAccessible(department);
  await department.getByRole('button', { name: /^Chiếu mã điểm danh/ }).click();
  await expect(panel.getByText(/^\d{3} \d{3}$/)).toBeVisible();
  await expect(panel.getByText(/chọn Điểm danh rồi nhập mã này/)).toBeVisible();
  await expectAccessible(department);
  await department.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await department.getByRole('button', { name: /^Ghi từ danh sách/ }).click();
  const list = `Name,Email\n${OFFICER},quoc.dat@example.org\nMáy chiếu hội trường,\n`;
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await expect(panel.getByText('Máy chiếu hội trường')).toBeVisible();
  await expectAccessible(department);
  await panel.getByRole('button', { name: 'Ghi nhận 1 đơn vị' }).click();
  await expect(department.getByText('Đã ghi nhận 1 đơn vị dự tập huấn.')).toBeVisible();
  await department.goto(board);
  await expect(department.getByRole('link', { name: new RegExp(`^${commune}`) })).toContainText(
    'Đã tập huấn',
  );
});

test('after the deadline only the department names people, and says why', async () => {
  const api = await Api.of(department);
  const [unit] = (await api.me()).units;
  const soon = Date.now() + 3_000;
  const { id } = await api.add('/handover/campaigns', {
    unit: unit?.id,
    name: 'Tập huấn bổ sung',
    audience: 'commune',
    leaders: 0,
    officers: 2,
    registerBy: new Date(soon).toISOString(),
  });
  const [late] = await api.list<{ dossier: string; path: string }>(`/handover/campaigns/${id}/links`);
  await expect.poll(() => Date.now()).toBeGreaterThan(soon + 500);
  await phone.goto(new URL(late?.path ?? '', link).href);
  await expect(phone.getByText('Đã hết hạn đăng ký')).toBeVisible();
  await expect(phone.getByRole('textbox')).toHaveCount(0);
  await expectAccessible(phone);
  await department.goto(new URL(`/handover/dossiers/${late?.dossier}`, board).href);
  await department.getByRole('button', { name: 'Đăng ký thay đơn vị' }).click();
  for (const number of ['1', '2']) {
    const officer = department.getByRole('group', { name: `Cán bộ đầu mối ${number}` });
    await officer.getByLabel('Họ và tên').fill(`Phạm Văn Số ${number === '1' ? 'Một' : 'Hai'}`);
    await officer.getByLabel('Chức vụ').fill('Chuyên viên');
    await officer.getByLabel('Số điện thoại').fill(`0912 345 67${number}`);
    await officer.getByLabel('Thư điện tử').fill(`so${number}@example.org`);
  }
  await department.getByRole('button', { name: 'Lưu người tham dự' }).click();
  await expect(department.getByText('Cần điền mục này.')).toBeVisible();
  await expect(field(department, 'Lý do đăng ký sau hạn')).toBeFocused();
  await expectAccessible(department);
  await field(department, 'Lý do đăng ký sau hạn').fill('Đơn vị gửi công văn ngày 4/12');
  await department.getByRole('button', { name: 'Lưu người tham dự' }).click();
  await expect(department.getByText('Đơn vị gửi công văn ngày 4/12')).toBeVisible();
  await expect(department.getByText('Phạm Văn Số Hai')).toBeVisible();
});

test('what was typed stays to be read when the link closes under the hand', async () => {
  const api = await Api.of(department);
  const [unit] = (await api.me()).units;
  const { id } = await api.add('/handover/campaigns', {
    unit: unit?.id,
    name: 'Bàn giao bổ sung',
    audience: 'commune',
    contact: CONTACT,
    registerBy: '2099-12-05T10:00:00Z',
  });
  const address = new URL(await firstLink(api, id), link).href;
  const send = phone.getByRole('button', { name: 'Gửi đăng ký' });
  const officer = phone.getByRole('group', { name: 'Cán bộ đầu mối' });
  await phone.goto(address);
  await officer.getByLabel('Họ và tên').fill(OFFICER);
  await officer.getByLabel('Số điện thoại').fill('0987 654 321');
  await api.change(`/handover/campaigns/${id}`, { registerBy: '2020-12-05T10:00:00Z' });
  await send.click();
  await expect(phone.getByText('Đã hết hạn đăng ký')).toBeInViewport();
  await expect(phone.getByText(OFFICER)).toBeVisible();
  await expect(phone.getByText('0987 654 321')).toBeVisible();
  await expect(phone.getByText(/chép rồi gửi cho/)).toContainText(CONTACT);
  await expect(phone.getByRole('textbox')).toHaveCount(0);
  await expectAccessible(phone);
  await expectNoSideways(phone);
  await show(phone, 'dark');
  await expectAccessible(phone);
  await show(phone, 'light');

  await api.change(`/handover/campaigns/${id}`, { registerBy: '2099-12-05T10:00:00Z' });
  await phone.goto(address);
  await officer.getByLabel('Họ và tên').fill(OFFICER);
  await department.goto(new URL(`/handover/${id}`, board).href);
  await department.getByRole('button', { name: 'Kết thúc đợt' }).click();
  await department.getByRole('dialog').getByRole('button', { name: 'Kết thúc đợt' }).click();
  await expect(department.getByText('Đã kết thúc', { exact: true })).toBeVisible();
  await send.click();
  await expect(phone.getByText('Đợt bàn giao đã kết thúc')).toBeInViewport();
  await expect(phone.getByText(OFFICER)).toBeVisible();
  await expectAccessible(phone);
});

test('what a unit prepares stays to be read when the campaign ends under the hand', async () => {
  const api = await Api.of(department);
  const [unit] = (await api.me()).units;
  const { id } = await api.add('/handover/campaigns', {
    unit: unit?.id,
    name: 'Bàn giao đợt ba',
    audience: 'commune',
    leaders: 0,
    contact: CONTACT,
    registerBy: '2099-12-05T10:00:00Z',
  });
  await phone.goto(new URL(await firstLink(api, id), link).href);
  const officer = phone.getByRole('group', { name: 'Cán bộ đầu mối' });
  await officer.getByLabel('Họ và tên').fill(OFFICER);
  await officer.getByLabel('Chức vụ').fill('Chuyên viên');
  await officer.getByLabel('Số điện thoại').fill('0987 654 321');
  await officer.getByLabel('Thư điện tử').fill('dat.tq@example.org');
  await phone.getByRole('button', { name: 'Gửi đăng ký' }).press('Enter');
  await expect(phone.getByText('Đã ghi nhận')).toBeVisible();
  await phone.getByLabel('Nơi đặt điểm cầu').fill('Hội trường tầng 2');
  await phone.getByRole('button', { name: /^Quyết định phân công/ }).press('Enter');
  await phone.getByLabel('Số quyết định').fill('125/QĐ-UBND');
  await phone.getByLabel('Ngày quyết định').fill('20/11/2025');
  await phone.keyboard.press('Tab');

  // Naming people hides what is prepared, with all that is typed in it.
  await phone.getByRole('button', { name: 'Sửa người tham dự' }).press('Enter');
  await expect(officer.getByLabel('Họ và tên')).toBeFocused();
  await expect(phone.getByLabel('Số quyết định')).toBeHidden();
  await phone.getByRole('button', { name: 'Bỏ qua' }).press('Enter');
  await expect(phone.getByLabel('Số quyết định')).toHaveValue('125/QĐ-UBND');

  // Somebody else's name, begun and not sent, is not thrown away by one press.
  await phone.getByRole('button', { name: 'Sửa người tham dự' }).press('Enter');
  await officer.getByLabel('Họ và tên').fill('Phạm Thị Thu Hà');
  await phone.getByRole('button', { name: 'Bỏ qua' }).press('Enter');
  const stay = phone.getByRole('dialog').getByRole('button', { name: 'Nhập tiếp' });
  await expect(stay).toBeFocused();
  await expectAccessible(phone);
  await stay.press('Escape');
  await expect(officer.getByLabel('Họ và tên')).toBeFocused();
  await expect(officer.getByLabel('Họ và tên')).toHaveValue('Phạm Thị Thu Hà');
  await phone.getByRole('button', { name: 'Bỏ qua' }).press('Enter');
  await phone.getByRole('button', { name: 'Đóng, bỏ nội dung' }).press('Enter');
  await expect(phone.getByText(OFFICER)).toBeVisible();

  await department.goto(new URL(`/handover/${id}`, board).href);
  await department.getByRole('button', { name: 'Kết thúc đợt' }).click();
  await department.getByRole('dialog').getByRole('button', { name: 'Kết thúc đợt' }).click();
  await expect(department.getByText('Đã kết thúc', { exact: true })).toBeVisible();
  await phone.getByRole('button', { name: 'Lưu phân công' }).press('Enter');
  await expect(phone.getByText('Đợt bàn giao đã kết thúc')).toBeInViewport();
  for (const line of [
    'Nơi đặt điểm cầu: Hội trường tầng 2',
    'Số quyết định: 125/QĐ-UBND',
    'Ngày quyết định: 20/11/2025',
  ]) {
    await expect(phone.getByText(line)).toBeVisible();
  }
  await expect(phone.getByRole('button', { name: 'Chép nội dung' })).toBeVisible();
  await expect(phone.getByText(/chép rồi gửi cho/).getByRole('link')).toHaveAttribute('href', /^tel:0225/);
  await expectAccessible(phone);
  await expectNoSideways(phone);
});

test('with the campaign its links end', async () => {
  await department.goto(board);
  await department.getByRole('button', { name: 'Kết thúc đợt' }).click();
  const dialog = department.getByRole('dialog', { name: 'Kết thúc đợt bàn giao' });
  await expect(dialog.getByText(/đường dẫn của đợt .* sẽ không mở được nữa/)).toBeVisible();
  await expectAccessible(department);
  await dialog.getByRole('button', { name: 'Kết thúc đợt' }).click();
  await expect(department.getByText('Đã kết thúc', { exact: true })).toBeVisible();
  await expect(department.getByRole('link', { name: 'In đường dẫn' })).toBeHidden();
  await expectAccessible(department);
  await phone.goto(link);
  await expect(heading(phone, 'Đợt bàn giao đã kết thúc')).toBeVisible();
  await expectAccessible(phone);
  await expectNoSideways(phone);
});

test('a new campaign is opened like the one that has ended', async () => {
  await department.goto(board);
  await expect(department.getByRole('link', { name: 'Sửa đợt bàn giao' })).toBeHidden();
  await follow(department.getByRole('link', { name: 'Mở đợt mới từ đợt này' }), 'Mở đợt bàn giao');
  await expect(field(department, 'Tên đợt bàn giao')).toHaveValue(CAMPAIGN);
  await expect(field(department, 'Căn cứ thực hiện')).toHaveValue('Căn cứ Quyết định số 12/QĐ-SGDĐT');
  await expect(field(department, 'Liên hệ')).toHaveValue(CONTACT);
  await expect(department.getByRole('radio', { name: 'Xã, phường, đặc khu' })).toBeChecked();
  for (const day of ['Hạn đăng ký', 'Tập huấn', 'Bàn giao'])
    await expect(field(department, day)).toHaveValue('');
  await expectAccessible(department);
  await expectNoSideways(department);
  await field(department, 'Tên đợt bàn giao').fill('Bàn giao tài khoản quản trị năm 2027');
  await field(department, 'Hạn đăng ký').fill('5/12/2099');
  await department.getByRole('button', { name: 'Mở đợt bàn giao' }).click();
  await expect(heading(department, 'Bàn giao tài khoản quản trị năm 2027')).toBeVisible();
});
