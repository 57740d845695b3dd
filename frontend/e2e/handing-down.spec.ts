import type { Locator, Page } from '@playwright/test';
import { field, heading, office, rail } from './support/desk';
import { printedAdministrator } from './support/server';
import { changePassword, expect, expectAccessible, expectNoSideways, logIn, test } from './support/story';

/**
 * The story of the foundation: a department hands accounts and rights down to its communes, a commune to its schools,
 * everybody sees their own part only, and what is taken back above falls at once all the way down.
 */

const COMMUNE = 'Phường Lê Chân';
const OTHER_COMMUNE = 'Phường Ngô Quyền';
const SCHOOL = { code: '31303501', name: 'Trường Tiểu học Nguyễn Văn Tố' };
const NEIGHBOUR = { code: '31303502', name: 'Trường Tiểu học Võ Thị Sáu' };
const ELSEWHERE = { code: '31304501', name: 'Trường Tiểu học Đằng Giang' };

const HEAD = 'Phạm Thị Hoa';
const NEIGHBOUR_HEAD = 'Đỗ Văn Bình';

const OWN = {
  department: 'Phượng nở sớm bên hồ Tam Bạc',
  commune: 'Chợ Sắt họp từ tinh mơ',
  school: 'Trống trường vang ba hồi',
};
const REASON = 'Cán bộ chuyển công tác, Quyết định số 218/QĐ-SGDĐT';

// Much more than the story takes: it may share its machine.
test.use({ story: 'handing down' });
test.describe.configure({ mode: 'serial', timeout: 600_000 });

let department: Page;
let commune: Page;
let school: Page;
/** What is printed on the slips handed over. */
let communeSlip: Slip;
let schoolSlip: Slip;
/** Name of the account that the department made for the commune. */
const COMMUNE_OFFICER = `Quản trị ${COMMUNE}`;

test.beforeAll(async ({ browser }) => {
  department = await office(browser);
  commune = await office(browser);
  school = await office(browser);
});

test.afterAll(async () => {
  for (const page of [department, commune, school]) await page.context().close();
});

test('the department administrator enters with the printed password and chooses an own one', async ({
  server,
}) => {
  const { username, password } = printedAdministrator(server.output());
  await logIn(department, server.url, username, password);
  await expect(heading(department, 'Đổi mật khẩu')).toBeVisible();
  await expectAccessible(department);
  await changePassword(department, password, OWN.department);
  await expect(heading(department, 'Việc cần làm')).toBeVisible();
  await expect(department.getByRole('link', { name: /114 đơn vị chưa có người quản trị/ })).toBeVisible();
  await expectAccessible(department);
});

test('one act makes an administrator for each of the 114 communes, with slips to hand over', async () => {
  await rail(department, 'Tài khoản').click();
  await department.getByRole('link', { name: 'Tạo nhiều tài khoản' }).click();
  await expect(heading(department, 'Tạo nhiều tài khoản')).toBeVisible();
  await expectAccessible(department);
  await department.getByRole('button', { name: 'Mỗi xã, phường, đặc khu một dòng' }).click();
  await expect(department.getByText('114 dòng')).toBeVisible();
  // Communes hand on to their schools, and those to their own people.
  await expect(field(department, 'Số lần được trao tiếp')).toHaveValue('2');
  await expect(field(department, 'Vai trò, dòng 1')).toHaveValue('Quản trị');
  await field(department, 'Lý do').fill('Bàn giao tài khoản quản trị năm học mới');
  await expectAccessible(department);

  await field(department, 'Mã đơn vị, dòng 2').fill('KHONG-CO');
  await department.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(department.getByRole('status').filter({ hasText: '1 dòng chưa đúng' })).toBeVisible();
  await expect(field(department, 'Mã đơn vị, dòng 2')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(department);
  await department.getByRole('button', { name: 'Làm lại từ đầu' }).click();
  await department.getByRole('button', { name: 'Mỗi xã, phường, đặc khu một dòng' }).click();

  await department.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(department.getByRole('status').filter({ hasText: 'Tất cả các dòng đều đúng' })).toBeVisible();
  await department.getByRole('button', { name: 'Tạo 114 tài khoản' }).click();
  await expect(department.getByRole('progressbar', { name: /Đã tạo \d+ trong 114 tài khoản/ })).toBeVisible();
  await expect(department.getByRole('status').filter({ hasText: 'Đã tạo 114 tài khoản' })).toBeVisible({
    timeout: 300_000,
  });

  const slips = department.getByRole('list', { name: 'Phiếu tài khoản' }).getByRole('listitem');
  await expect(slips).toHaveCount(114);
  communeSlip = await read(slips.filter({ hasText: COMMUNE }));
  await expectAccessible(department);
  await department.getByRole('button', { name: 'In 114 phiếu' }).click();
});

test('the department founds schools below two communes', async () => {
  await openUnit(department, COMMUNE);
  await expectAccessible(department);
  await found(COMMUNE, SCHOOL, () => expectAccessible(department));
  await found(COMMUNE, NEIGHBOUR);
  await found(OTHER_COMMUNE, ELSEWHERE);
});

test('the commune enters with its slip and sees its own part of the tree only', async ({ server }) => {
  await logIn(commune, server.url, communeSlip.username, communeSlip.password);
  await changePassword(commune, communeSlip.password, OWN.commune);
  await expect(heading(commune, 'Việc cần làm')).toBeVisible();
  await expect(commune.getByRole('heading', { name: COMMUNE })).toBeVisible();
  await expectAccessible(commune);

  await rail(commune, 'Đơn vị').click();
  const tree = commune.getByRole('tree', { name: 'Cây đơn vị' });
  await expect(tree.getByRole('treeitem', { name: SCHOOL.name })).toBeVisible();
  await expect(tree.getByRole('treeitem')).toHaveText([
    new RegExp(COMMUNE),
    new RegExp(SCHOOL.name),
    new RegExp(NEIGHBOUR.name),
  ]);
  await expectAccessible(commune);

  await field(commune, 'Tìm theo tên hoặc mã, không cần dấu').fill('truong tieu hoc');
  const found = commune.getByRole('table', { name: 'Các đơn vị tìm thấy' });
  await expect(found.getByRole('link')).toHaveText([SCHOOL.name, NEIGHBOUR.name]);

  await rail(commune, 'Tài khoản').click();
  const accounts = commune.getByRole('table', { name: 'Tài khoản' });
  await expect(accounts.getByRole('link')).toHaveText([COMMUNE_OFFICER]);

  await commune.keyboard.press('Control+k');
  const search = commune.getByRole('dialog', { name: 'Tìm học sinh, cán bộ, đơn vị, trang' });
  await search.getByRole('textbox').fill('ngo quyen');
  await expect(search.getByText('Không tìm thấy “ngo quyen”')).toBeVisible();
  await search.getByRole('textbox').fill('vo thi sau');
  await expect(search.getByText(NEIGHBOUR.name)).toBeVisible();
  await commune.keyboard.press('Escape');
});

test('the commune makes an account for the head of its school together with the right', async () => {
  await openUnit(commune, SCHOOL.name);
  await expect(commune.getByRole('heading', { name: 'Chưa có ai phụ trách' })).toBeVisible();
  await commune.getByRole('link', { name: 'Tạo tài khoản quản trị' }).click();
  await expect(heading(commune, 'Tạo tài khoản')).toBeVisible();
  await field(commune, 'Họ và tên').fill(HEAD);
  await expect(field(commune, 'Số lần được trao tiếp')).toHaveValue('1');
  await field(commune, 'Lý do').fill('Quyết định bổ nhiệm hiệu trưởng');
  await expectAccessible(commune);
  await commune.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await expect(heading(commune, `Đã tạo tài khoản cho ${HEAD}`)).toBeVisible();
  schoolSlip = await read(commune.getByRole('list', { name: 'Phiếu tài khoản' }).getByRole('listitem'));
  await expectAccessible(commune);
  await commune.getByRole('button', { name: 'In 1 phiếu' }).click();
});

test('the commune delegates to the neighbouring school in three steps', async () => {
  await openUnit(commune, NEIGHBOUR.name);
  await commune.getByRole('tab', { name: 'Người dùng' }).click();
  await commune.getByRole('link', { name: 'Tạo tài khoản', exact: true }).click();
  await field(commune, 'Họ và tên').fill(NEIGHBOUR_HEAD);
  await commune.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await commune.getByRole('button', { name: 'In 1 phiếu' }).click();
  await commune.getByRole('link', { name: 'Mở trang tài khoản' }).click();
  await expect(heading(commune, NEIGHBOUR_HEAD)).toBeVisible();
  await expectAccessible(commune);

  await commune.getByRole('link', { name: 'Trao quyền' }).click();
  await expect(commune.getByRole('heading', { name: 'Trao cho ai' })).toBeVisible();
  await expect(commune.getByText('Người này chưa có quyền nào.')).toBeVisible();
  await expectAccessible(commune);
  await commune.getByRole('button', { name: 'Tiếp tục' }).click();
  await commune.getByRole('radio', { name: 'Quản trị' }).click();
  await expectAccessible(commune);
  await commune.getByRole('button', { name: 'Tiếp tục' }).click();
  await commune
    .getByRole('button', { name: `Chọn nơi ${NEIGHBOUR_HEAD} công tác: ${NEIGHBOUR.name}` })
    .click();
  await expectAccessible(commune);
  await commune.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(
    commune.getByText(
      `Trao quyền Quản trị tại ${NEIGHBOUR.name} cho ${NEIGHBOUR_HEAD} không thời hạn, không được trao tiếp.`,
    ),
  ).toBeVisible();
  await field(commune, 'Lý do').fill('Phân công quản trị năm học mới');
  await expectAccessible(commune);
  await commune.getByRole('button', { name: 'Trao quyền' }).click();
  await expect(commune.getByRole('heading', { name: 'Đã trao quyền' })).toBeVisible();
  await expectAccessible(commune);
});

test('the school enters, and the neighbour does not exist for it', async ({ server }) => {
  await logIn(school, server.url, schoolSlip.username, schoolSlip.password);
  await changePassword(school, schoolSlip.password, OWN.school);
  await expect(heading(school, 'Việc cần làm')).toBeVisible();

  const neighbour = await addressOf(commune, NEIGHBOUR.name);
  const answered = school.waitForResponse((response) =>
    response.url().endsWith(neighbour.replace('/units/', '/api/v1/units/')),
  );
  await school.goto(server.url + neighbour);
  await expect(heading(school, 'Không tìm thấy trang này')).toBeVisible();
  await expect(school.getByText('không thuộc phạm vi của bạn')).toBeVisible();
  expect((await answered).status()).toBe(404);
  await expectAccessible(school);
  await school.getByRole('link', { name: 'Về trang Việc cần làm' }).last().click();
  await expect(heading(school, 'Việc cần làm')).toBeVisible();
});

test('the school is told why it cannot be moved, by pointer and by keyboard', async () => {
  await openUnit(school, SCHOOL.name);
  const move = school.getByRole('button', { name: 'Chuyển' });
  const why = school.getByRole('tooltip');
  await expect(move).toHaveAttribute('aria-disabled', 'true');
  await move.hover();
  await expect(why).toContainText('Việc này do đơn vị cấp trên quyết định.');
  await expectAccessible(school);
  await heading(school, SCHOOL.name).hover();
  await expect(why).toBeHidden();

  await school.getByRole('button', { name: 'Sửa' }).focus();
  await school.keyboard.press('Tab');
  await expect(move).toBeFocused();
  await expect(why).toContainText('Việc này do đơn vị cấp trên quyết định.');
  await expect(move).toHaveAccessibleDescription(/đơn vị cấp trên quyết định/);
  await school.keyboard.press('Enter');
  await expect(school.getByRole('dialog')).toBeHidden();
});

test('the department sees what falls before it revokes, and says why', async () => {
  await openUnit(department, COMMUNE);
  await department.getByRole('tab', { name: 'Quyền tại đây' }).click();
  await department
    .getByRole('row', { name: COMMUNE_OFFICER })
    .getByRole('link', { name: 'Quản trị', exact: true })
    .click();
  await expect(heading(department, `Quản trị tại ${COMMUNE}`)).toBeVisible();
  await expectAccessible(department);
  await department.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(heading(department, 'Thu hồi quyền')).toBeVisible();
  await expect(department.getByRole('term')).toHaveText([
    'quyền bị thu hồi',
    'tài khoản bị ảnh hưởng',
    'phiên làm việc bị ngắt',
    'quyền được chuyển',
  ]);
  // The neighbour's head has not logged in yet.
  await expect(department.getByRole('definition')).toHaveText(['3', '3', '2', '0']);
  const falls = department.getByRole('list', { name: 'Các quyền hết hiệu lực' });
  for (const name of [COMMUNE_OFFICER, HEAD, NEIGHBOUR_HEAD]) await expect(falls).toContainText(name);
  await expectAccessible(department);

  const revoke = department.getByRole('button', { name: 'Thu hồi 1 quyền và 2 quyền đã trao tiếp' });
  await revoke.click();
  await expect(department.getByText('Hãy ghi lý do.')).toBeVisible();
  await field(department, 'Lý do').fill(REASON);
  await revoke.click();
  await expect(
    department.getByRole('heading', { name: `Đã thu hồi quyền của ${COMMUNE_OFFICER}` }),
  ).toBeVisible();
  await expectAccessible(department);
});

for (const [name, page, password, unit] of [
  ['school', () => school, OWN.school, SCHOOL.name],
  ['commune', () => commune, OWN.commune, COMMUNE],
] as const) {
  test(`the open session of the ${name} ends at its next request, in clear words`, async () => {
    const slip = name === 'school' ? schoolSlip : communeSlip;
    await rail(page(), 'Quyền đã trao').click();
    await expect(heading(page(), 'Đăng nhập')).toBeVisible();
    await expect(page().getByRole('status')).toContainText('Phiên làm việc đã kết thúc');
    await expect(page().getByRole('status')).toContainText('quyền của bạn vừa thay đổi');
    await expectAccessible(page());

    // Whoever logs in again is told that no right is left, and whom to ask.
    await field(page(), 'Tên đăng nhập').fill(slip.username);
    await field(page(), 'Mật khẩu').fill(password);
    await page().getByRole('button', { name: 'Đăng nhập' }).click();
    await expect(heading(page(), 'Bạn chưa có quyền dùng trang này')).toBeVisible();
    await expectAccessible(page());
    await page().getByRole('link', { name: 'Về trang Việc cần làm' }).last().click();
    await expect(page().getByText('Tài khoản của bạn hiện không có quyền nào')).toBeVisible();
    await expect(page().getByText(`người quản trị tài khoản của ${unit}`)).toBeVisible();
    await expect(rail(page(), 'Đơn vị')).toBeHidden();
    await expectAccessible(page());
  });
}

test('the journal says who revoked what and why', async () => {
  await rail(department, 'Nhật ký').click();
  await choose(department, 'Loại nội dung', 'Quyền được trao');
  const entries = department.getByRole('list', { name: 'Nhật ký' });
  const entry = entries.getByRole('button', { name: `Thu hồi quyền: ${COMMUNE_OFFICER}` });
  await expect(entry).toContainText(COMMUNE);
  await expect(entry).toContainText('Quản trị viên Sở');
  await entry.click();
  await expect(entries.getByRole('row', { name: /Lý do thu hồi/ })).toContainText(REASON);
  await expect(entries.getByRole('button', { name: `Thu hồi quyền: ${HEAD}` })).toBeVisible();
  await expectAccessible(department);
});

test('on a phone one logs in, sees what waits, a unit and the rights, without scrolling sideways', async ({
  browser,
  server,
}) => {
  const phone = await office(browser, { width: 390, height: 844 });
  const { username } = printedAdministrator(server.output());
  await phone.goto(server.url);
  await expect(heading(phone, 'Đăng nhập')).toBeVisible();
  await expectNoSideways(phone);
  await expectAccessible(phone);
  await logIn(phone, server.url, username, OWN.department);
  await expect(heading(phone, 'Việc cần làm')).toBeVisible();
  await expect(phone.getByRole('link', { name: /tài khoản chưa kích hoạt/ })).toBeVisible();
  await expectNoSideways(phone);
  await expectAccessible(phone);

  await onPhone(phone, 'Đơn vị');
  await field(phone, 'Tìm theo tên hoặc mã, không cần dấu').fill('le chan');
  await phone.getByRole('list', { name: 'Các đơn vị tìm thấy' }).getByRole('link', { name: COMMUNE }).click();
  await expect(heading(phone, COMMUNE)).toBeVisible();
  await expect(phone.getByRole('link', { name: SCHOOL.name })).toBeVisible();
  await expectNoSideways(phone);
  await expectAccessible(phone);

  await onPhone(phone, 'Quyền đã trao');
  const grants = phone.getByRole('list', { name: 'Quyền đã trao' });
  await expect(grants.getByRole('listitem').first()).toBeVisible();
  await expectNoSideways(phone);
  await expectAccessible(phone);
  await phone.context().close();
});

test('who reloads while the next token is on its way stays logged in', async () => {
  const [cookie] = await department.context().cookies();
  let renewals = 0;
  // The renewal reaches the server, but its answer never comes back. The route stays until the end: taken away while
  // the page asks for its files, it would leave some of them without an answer.
  await department.route('**/auth/refresh', async (route) => {
    renewals += 1;
    if (renewals > 1) return route.continue();
    const key = route.request().headers()['idempotency-key'] ?? '';
    const answer = await fetch(route.request().url(), {
      method: 'POST',
      headers: { Cookie: `${cookie?.name}=${cookie?.value}`, 'Idempotency-Key': key },
    });
    expect(answer.status).toBe(200);
    return route.abort();
  });
  await department.reload();
  await expect(heading(department, 'Đăng nhập')).toBeVisible();
  await department.reload();
  await expect(heading(department, 'Nhật ký')).toBeVisible();
  expect(renewals).toBe(2);
});

// --- the hands of the story --------------------------------------------------------------------------------------

interface Slip {
  username: string;
  password: string;
}

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Reads a printed slip as the person does to whom it is handed. */
async function read(slip: Locator): Promise<Slip> {
  await slip.scrollIntoViewIfNeeded();
  const text = await slip.innerText();
  const username = /Tên đăng nhập\s+(\S+)/.exec(text)?.[1];
  const password = /Mật khẩu dùng một lần\s+(\S+)/.exec(text)?.[1];
  if (!username || !password) throw new Error(`the slip does not tell how to log in:\n${text}`);
  return { username, password };
}

async function openUnit(page: Page, name: string): Promise<void> {
  await rail(page, 'Đơn vị').click();
  await field(page, 'Tìm theo tên hoặc mã, không cần dấu').fill(name);
  await page
    .getByRole('table', { name: 'Các đơn vị tìm thấy' })
    .getByRole('link', { name, exact: true })
    .click();
  await expect(heading(page, name)).toBeVisible();
}

/** The address of a unit's page, as somebody would copy it out of a message. */
async function addressOf(page: Page, name: string): Promise<string> {
  await openUnit(page, name);
  return new URL(page.url()).pathname;
}

async function found(
  below: string,
  { code, name }: { code: string; name: string },
  look: () => Promise<void> = async () => undefined,
): Promise<void> {
  await openUnit(department, below);
  await department.getByRole('button', { name: 'Thêm trường' }).click();
  await expect(heading(department, 'Thêm đơn vị')).toBeVisible();
  await field(department, 'Mã đơn vị').fill(code);
  await field(department, 'Tên đơn vị').fill(name);
  await choose(department, 'Nhóm cấp học', 'Tiểu học');
  await look();
  await department.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await expect(heading(department, name)).toBeVisible();
}

async function onPhone(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Mở hoặc đóng danh mục trang' }).click();
  await rail(page, name).click();
  await expect(heading(page, name)).toBeVisible();
}
