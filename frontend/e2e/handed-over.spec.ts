import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { field, follow, heading, office } from './support/desk';
import { eachOnce, look } from './support/look';
import { scan, wordsOf } from './support/pdf';
import { printedAdministrator } from './support/server';
import { changePassword, expect, expectAccessible, expectNoSideways, logIn, test } from './support/story';

/**
 * The day on which administration is handed over: a commune registers by its link, takes part in the training, appoints
 * its officer, brings its letter, signs at its desk, logs in with what its slip says, confirms, and gives a right to a
 * school; a commune that took no part is refused; a month later another officer takes over.
 */

const OWN = { department: 'Phượng nở sớm bên hồ Tam Bạc', officer: 'Chợ Sắt họp từ tinh mơ' };
const COMMUNE = 'Phường Lê Chân';
const ABSENT = 'Phường Ngô Quyền';
const SCHOOL = 'Trường Tiểu học Nguyễn Văn Tố';
const OFFICER = 'Trần Quốc Đạt';
const NEXT = 'Phạm Thị Thu Hà';

/** As the department sees its pages, between looks in other sizes. */
const DESK = { width: 1366, height: 768 };

test.use({ story: 'handed over' });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let department: Page;
let phone: Page;
let officer: Page;
let api: Api;
let campaign: string;
let dossiers: Record<string, { id: string; path: string }>;
/** What is shown in the training. */
let code: string;
let slip: { username: string; password: string };

test.beforeAll(async ({ browser, server }) => {
  department = await office(browser);
  officer = await office(browser);
  phone = await office(browser, { width: 390, height: 844 });
  const { username, password } = printedAdministrator(server.output());
  await logIn(department, server.url, username, password);
  await changePassword(department, password, OWN.department);
  await expect(heading(department, 'Việc cần làm')).toBeVisible();
  api = await Api.of(department);
});

test.afterAll(async () => {
  for (const page of [department, phone, officer]) await page.context().close();
});

/** Of a day from now, at an hour of Vietnam. */
function at(days: number, hour: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  day.setUTCHours(hour - 7, 0, 0, 0);
  return day.toISOString();
}

const heading2 = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Keeps a scan in the step that is open. */
async function upload(page: Page, within = page.getByRole('main')): Promise<void> {
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/papers'));
  // The page of a link shows what the answer says; the others read again what is there by now.
  const shown = page.url().includes('/register/')
    ? kept
    : kept.then(() =>
        page.waitForResponse((answer) => /\/handover\/(dossiers\/[^/]+|mine)$/.test(answer.url())),
      );
  await within.locator('input[type=file]').first().setInputFiles(scan);
  expect((await kept).status()).toBe(200);
  await shown;
}

test('the department opens a campaign for its 114 communes, with two desks', async () => {
  const [unit] = (await api.me()).units;
  campaign = (
    await api.add('/handover/campaigns', {
      unit: unit?.id,
      name: 'Tập huấn và bàn giao tài khoản quản trị',
      audience: 'commune',
      legalBasis: 'Căn cứ Thông tư số 13/2025/TT-BGDĐT ngày 12/6/2025 của Bộ Giáo dục và Đào tạo',
      registerBy: at(2, 17),
      trainingAt: at(3, 8),
      handoverAt: at(3, 14),
      contact: 'Văn phòng Sở, điện thoại 0225 3 000 000',
    })
  ).id;
  await api.add('/units', {
    parent: `code:11383`,
    kind: 'school',
    code: '31303501',
    name: SCHOOL,
    levels: ['primary'],
    validFrom: '2025-07-01',
  });
  for (const [name, area] of [
    ['Bàn khu vực phía Đông', 'east'],
    ['Bàn khu vực phía Tây', 'west'],
  ]) {
    const desk = await api.add(`/handover/campaigns/${campaign}/desks`, {
      name,
      area,
      place: 'Trung tâm Giáo dục thường xuyên Hải Phòng',
      opensAt: at(3, 14),
      closesAt: at(3, 18),
      minutesEach: 10,
      places: 3,
    });
    await api.add(`/handover/desks/${desk.id}/fill`, {});
  }
  code = (
    await api.add<{ checkCode: string }>(`/handover/campaigns/${campaign}/sessions`, {
      name: 'Tập huấn trực tuyến',
      online: true,
      access: 'https://hop.example.org/bangiao',
      startsAt: new Date(Date.now() - 60_000).toISOString(),
      endsAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
  ).checkCode;
  const links = await api.list<{ dossier: string; path: string; unit: { name: string } }>(
    `/handover/campaigns/${campaign}/links`,
  );
  dossiers = Object.fromEntries(links.map((one) => [one.unit.name, { id: one.dossier, path: one.path }]));
  expect(links).toHaveLength(114);
});

test('a link that went to the wrong people is replaced', async ({ server }) => {
  const mine = dossiers[COMMUNE];
  if (!mine) throw new Error('the commune is invited');
  await department.goto(new URL(`/handover/dossiers/${mine.id}`, server.url).href);
  const link = department.getByText('/register/');
  await expect(link).toContainText(mine.path);
  await button(department, 'Thay đường dẫn').click();
  const dialog = department.getByRole('dialog');
  await expect(dialog.getByText('không mở được nữa')).toBeVisible();
  await expectAccessible(department);
  await dialog.getByRole('button', { name: 'Thay đường dẫn' }).click();
  await expect(dialog).toBeHidden();
  await expect(link).not.toContainText(mine.path);
  await look(department, 'the link of a unit', eachOnce);
  await department.setViewportSize(DESK);
  await phone.goto(new URL(mine.path, server.url).href);
  await expect(phone.getByRole('heading', { name: 'Đường dẫn đã được thay' })).toBeVisible();
  mine.path = new URL(await link.innerText()).pathname;
});

test('a commune registers its two people by its link on a telephone', async ({ server }) => {
  await phone.goto(new URL(dossiers[COMMUNE]?.path ?? '', server.url).href);
  await expect(phone.getByText(COMMUNE, { exact: true })).toBeVisible();
  const people = [
    [
      'Lãnh đạo',
      'Nguyễn Thị Thanh Hương',
      'Phó Chủ tịch Uỷ ban nhân dân',
      '0912 345 678',
      'huong@example.org',
    ],
    ['Cán bộ đầu mối', OFFICER, 'Chuyên viên Văn hoá - Xã hội', '0987 654 321', 'dat.tq@example.org'],
  ] as const;
  for (const [part, name, position, number, mail] of people) {
    const group = phone.getByRole('group', { name: part });
    await group.getByLabel('Họ và tên').fill(name);
    await group.getByLabel('Chức vụ').fill(position);
    await group.getByLabel('Số điện thoại').fill(number);
    await group.getByLabel('Thư điện tử').fill(mail);
  }
  await button(phone, 'Gửi đăng ký').click();
  await expect(phone.getByText('Đã ghi nhận')).toBeVisible();
  await expectNoSideways(phone);
});

test('by the same link it prepares itself and brings its decision and its letter', async () => {
  await expect(heading2(phone, 'Chuẩn bị cho ngày bàn giao')).toBeVisible();
  await phone.getByLabel('Nơi đặt điểm cầu').fill('Hội trường tầng 2, Uỷ ban nhân dân phường');
  for (const point of ['Trang thiết bị', 'Đường truyền', 'Âm thanh', 'Máy chiếu']) {
    await phone.getByRole('checkbox', { name: point }).check();
  }
  await button(phone, 'Lưu điểm cầu').click();
  await expect(phone.getByText('Đã ghi điểm cầu.')).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole('button', { name: /^Tập huấn và điểm danh/ }).click();
  await expect(phone.getByText('https://hop.example.org/bangiao')).toBeVisible();
  await phone.getByLabel('Mã điểm danh').fill('12');
  await button(phone, 'Điểm danh').click();
  await expect(phone.getByText('Mã có sáu chữ số.')).toBeVisible();
  await phone.getByLabel('Mã điểm danh').fill(code);
  await button(phone, 'Điểm danh').click();
  await expect(phone.getByText('Đơn vị đã điểm danh.')).toBeVisible();
  await expectAccessible(phone);
  await expectNoSideways(phone);
  await phone.getByRole('button', { name: /^Quyết định phân công/ }).click();
  await phone.getByLabel('Số quyết định').fill('125/QĐ-UBND');
  await phone.getByLabel('Ngày quyết định').fill('20/11/2025');
  await phone.keyboard.press('Tab');
  await button(phone, 'Lưu phân công').click();
  await expect(phone.getByText('Đã ghi cán bộ đầu mối.')).toBeVisible();
  const decision = phone.getByRole('region', { name: /Quyết định phân công/ });
  await upload(phone, decision);
  await expect(decision.getByText('Đã có bản chụp.')).toBeVisible();
  await phone.getByRole('button', { name: /^Giấy giới thiệu/ }).click();
  await phone.getByLabel('Số giấy giới thiệu').fill('37/GGT-UBND');
  await phone.getByLabel('Ngày giấy giới thiệu').fill('21/11/2025');
  await phone.keyboard.press('Tab');
  await button(phone, 'Lưu giấy giới thiệu').click();
  await expect(phone.getByText('Đã ghi giấy giới thiệu.')).toBeVisible();
  const letter = phone.getByRole('region', { name: /Giấy giới thiệu/ });
  await upload(phone, letter);
  await expect(letter.getByText('Đã có bản chụp.')).toBeVisible();
  await phone.getByRole('button', { name: /^Nhận bàn giao/ }).click();
  await expect(phone.getByText('Bàn khu vực phía Đông')).toBeVisible();
  await expectAccessible(phone);
  await expectNoSideways(phone);
});

test('its dossier becomes complete at the East desk, on a telephone', async ({ server }) => {
  await logIn(phone, server.url, printedAdministrator(server.output()).username, OWN.department);
  await expect(heading(phone, 'Việc cần làm')).toBeVisible();
  // The code on the unit's sheet, read with the camera, opens the unit's page; from there one comes to its dossier.
  await phone.goto(new URL(dossiers[COMMUNE]?.path ?? '', server.url).href);
  await follow(phone.getByRole('link', { name: 'Mở hồ sơ của đơn vị' }), COMMUNE);
  await phone.goto(new URL(`/handover/${campaign}/desk`, server.url).href);
  await phone.getByRole('searchbox').fill('le chan');
  await follow(phone.getByRole('link', { name: new RegExp(COMMUNE) }).first(), COMMUNE);
  await expect(phone.getByText('Chưa đủ điều kiện ký')).toBeVisible();
  await expectAccessible(phone);
  await button(phone, 'Chuẩn bị tài khoản').click();
  await expect(phone.getByText('Đã chuẩn bị tài khoản.')).toBeVisible();
  await button(phone, 'Lập biên bản').click();
  await expect(phone.getByText('Đã lập biên bản.')).toBeVisible();
  await expectAccessible(phone);
  await expectNoSideways(phone);
});

test('minutes and slip are printed, the minutes signed: from then on the right is there', async () => {
  const minutes = phone.waitForEvent('download');
  await button(phone, 'In biên bản').first().click();
  const words = await wordsOf(await minutes);
  for (const said of ['01/BB-SGDĐT', OFFICER, '125/QĐ-UBND', '37/GGT-UBND', 'Độc lập - Tự do - Hạnh phúc']) {
    expect(words).toContain(said);
  }
  await button(phone, 'In phiếu tài khoản').first().click();
  const printed = phone.waitForEvent('download');
  await button(phone, 'In phiếu mới').click();
  const told = await wordsOf(await printed);
  slip = {
    username: /Tên đăng nhập (\S+)/.exec(told)?.[1] ?? '',
    password: /[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{4}/.exec(told)?.[0] ?? '',
  };
  expect(slip.password).not.toBe('');
  await expect(phone.getByRole('dialog')).toBeHidden();
  await upload(phone);
  await expect(phone.getByText('Đủ điều kiện ký', { exact: true })).toBeVisible();
  await button(phone, 'Ký bàn giao').click();
  const dialog = phone.getByRole('dialog');
  await expect(dialog.getByText(new RegExp(OFFICER)).first()).toBeVisible();
  await expectAccessible(phone);
  await dialog.getByRole('button', { name: 'Ký bàn giao' }).click();
  await expect(phone.getByText('Đã bàn giao', { exact: true })).toBeVisible();
  await expectAccessible(phone);
  await expectNoSideways(phone);
});

test('a commune that took no part in the training is refused, with the reason', async ({ server }) => {
  await department.goto(new URL(`/handover/dossiers/${dossiers[ABSENT]?.id}`, server.url).href);
  await expect(heading(department, ABSENT)).toBeVisible();
  await expect(department.getByText('Chưa đủ điều kiện ký')).toBeVisible();
  await expect(button(department, 'Ký bàn giao')).toHaveAttribute('aria-disabled', 'true');
  await expect(department.getByText(/tập huấn/i).first()).toBeVisible();
  await expectAccessible(department);
});

test('its administration cannot be given past the minutes', async () => {
  const account = await api.add<{ account: { id: string } }>('/accounts', {
    unit: 'code:11329',
    fullName: 'Lê Văn Vòng',
    username: 'di-vong',
  });
  await expect(
    api.add('/grants', {
      account: account.account.id,
      unit: 'code:11329',
      role: 'administrator',
      reason: 'không qua biên bản',
    }),
  ).rejects.toThrow(/needs-minutes/);
});

test('the officer logs in with the slip, confirms, and gives a right to a school', async ({ server }) => {
  await logIn(officer, server.url, slip.username, slip.password);
  await changePassword(officer, slip.password, OWN.officer);
  await expect(heading(officer, 'Việc cần làm')).toBeVisible();
  await expect(officer.getByText('Những việc đầu tiên sau bàn giao')).toBeVisible();
  await expectAccessible(officer);
  await follow(officer.getByRole('link', { name: 'Mở những việc đầu tiên' }), 'Những việc đầu tiên');
  await expect(officer.getByText('01/BB-SGDĐT')).toBeVisible();
  await expectAccessible(officer);
  await expectNoSideways(officer);
  for (const point of [
    'Bảo mật thông tin tài khoản',
    'Đã phân công cán bộ đầu mối',
    'Đã ban hành quy định nội bộ',
    'Đã chỉ đạo các cơ sở giáo dục',
  ]) {
    await officer.getByRole('checkbox', { name: point }).check();
  }
  await upload(officer);
  await button(officer, 'Xác nhận trách nhiệm').click();
  await expect(officer.getByText(/Đã xác nhận đủ các trách nhiệm/)).toBeVisible();
  await expectAccessible(officer);
  const make = officer.getByRole('link', { name: `Tạo tài khoản cho ${SCHOOL}` });
  await expect(make).toBeVisible();
  await make.click();
  await expect(heading(officer, 'Tạo tài khoản')).toBeVisible();
  const own = await Api.of(officer);
  await own.add('/accounts', {
    unit: 'code:31303501',
    fullName: 'Đỗ Thị Hiệu Trưởng',
    grant: { role: 'administrator', passes: 1, reason: 'Hiệu trưởng' },
  });
  await officer.goto(new URL('/first-steps', server.url).href);
  await expect(officer.getByText('Mọi trường trực thuộc đã có người quản trị.')).toBeVisible();
});

test('the board shows both', async ({ server }) => {
  await department.goto(new URL(`/handover/${campaign}?view=rows&q=le chan`, server.url).href);
  const row = department.getByRole('row', { name: new RegExp(COMMUNE) });
  await expect(row).toBeVisible();
  await expectAccessible(department);
  await department.goto(new URL(`/handover/${campaign}?missing=attended`, server.url).href);
  await expect(department.getByRole('link', { name: new RegExp(ABSENT) }).first()).toBeVisible();
  await expect(department.getByRole('link', { name: new RegExp(COMMUNE) })).toHaveCount(0);
  await expectAccessible(department);
});

test('a month later another officer takes over, and what was given on goes with the right', async ({
  server,
}) => {
  await department.goto(new URL(`/handover/dossiers/${dossiers[COMMUNE]?.id}`, server.url).href);
  // Whoever takes over works at the unit already.
  const [commune] = await api.list(`/units?q=${encodeURIComponent(COMMUNE)}&kind=commune`);
  const made = await api.add<{ account: { username: string } }>('/accounts', {
    unit: commune?.id,
    fullName: NEXT,
    email: 'ha.ptt@example.org',
  });
  const { username } = made.account;
  await button(department, 'Thay cán bộ').click();
  await department.getByRole('dialog').getByRole('textbox').fill('Cán bộ chuyển công tác');
  await button(department, 'Mở hồ sơ thay cán bộ').click();
  await expect(department.getByText('Hồ sơ thay cán bộ').first()).toBeVisible();
  await expectAccessible(department);
  await button(department, 'Đăng ký thay đơn vị').click();
  for (const [part, name, mail] of [
    ['Lãnh đạo', 'Nguyễn Thị Thanh Hương', 'huong@example.org'],
    ['Cán bộ đầu mối', NEXT, 'ha.ptt@example.org'],
  ] as const) {
    const group = department.getByRole('group', { name: part });
    await group.getByLabel('Họ và tên').fill(name);
    await group.getByLabel('Chức vụ').fill('Chuyên viên');
    await group.getByLabel('Số điện thoại').fill('0912 345 679');
    await group.getByLabel('Thư điện tử').fill(mail);
  }
  await button(department, 'Lưu người tham dự').click();
  await button(department, 'Đơn vị đã tham dự tập huấn').click();
  await department.getByLabel('Số quyết định').fill('9/QĐ-UBND');
  await field(department, 'Ngày quyết định').fill('1/11/2025');
  await department.keyboard.press('Tab');
  await button(department, 'Lưu phân công').click();
  await expect(department.getByText('Đã ghi cán bộ đầu mối.')).toBeVisible();
  await upload(department);
  await department.getByLabel('Số giấy giới thiệu').fill('8/GGT-UBND');
  await department.getByLabel('Ngày giấy giới thiệu').fill('2/11/2025');
  await department.keyboard.press('Tab');
  await button(department, 'Lưu giấy giới thiệu').click();
  await expect(department.getByText('Đã ghi giấy giới thiệu.')).toBeVisible();
  await upload(department);
  await expect(department.getByRole('radio', { name: `Tài khoản đã có: ${username}` })).toBeChecked();
  await look(department, 'an account that is there', eachOnce);
  await department.setViewportSize(DESK);
  await button(department, 'Chuẩn bị tài khoản').click();
  await expect(department.getByText('Đã chuẩn bị tài khoản.')).toBeVisible();
  const before = department.getByRole('note', { name: 'Đơn vị đang có người quản trị' });
  await expect(before).toContainText(`quyền quản trị của ${OFFICER}`);
  await expect(before).toContainText('1 quyền đã trao từ đó chuyển sang quyền mới');
  await look(department, 'who administers until the signature');
  await department.setViewportSize(DESK);
  await button(department, 'Lập biên bản').click();
  await expect(department.getByText('Đã lập biên bản.')).toBeVisible();
  await upload(department);
  // Until what was read is shown, the button is barred and a press does nothing.
  await expect(department.getByText('Đủ điều kiện ký', { exact: true })).toBeVisible();
  await button(department, 'Ký bàn giao').click();
  const dialog = department.getByRole('dialog');
  await expect(dialog).toContainText(`quyền quản trị của ${OFFICER}`);
  await expectAccessible(department);
  await dialog.getByRole('button', { name: 'Ký bàn giao' }).click();
  await expect(department.getByText('Đã bàn giao', { exact: true })).toBeVisible();
  await officer.reload();
  await expect(officer.getByRole('button', { name: 'Đăng nhập' })).toBeVisible();
  const [held] = await api.list<{ state: string; unit: { name: string } }>('/grants?q=Hiệu Trưởng');
  expect(held?.state).toBe('effective');
});
