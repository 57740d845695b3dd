import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { field, follow, heading, office, rail } from './support/desk';
import { eachOnce, look } from './support/look';
import { expectPdf, wordsOf } from './support/pdf';
import { printedAdministrator } from './support/server';
import { allButAttendance, at, makeAccount, name, note, typedDay, upload } from './support/steps';
import { changePassword, expect, expectAccessible, expectNoSideways, logIn, test } from './support/story';

/**
 * The day on which administration is handed over: a commune registers by its link, takes part in the training, appoints
 * its officer, brings its letter, signs at its desk, logs in with what its slip says, confirms, and gives a right to a
 * school; a commune that took no part is refused; later another officer takes over.
 */

const OWN = { department: 'Phượng nở sớm bên hồ Tam Bạc', officer: 'Chợ Sắt họp từ tinh mơ' };
const CAMPAIGN = 'Tập huấn và bàn giao tài khoản quản trị';
const COMMUNE = 'Phường Lê Chân';
const ABSENT = 'Phường Ngô Quyền';
const SCHOOL = 'Trường Tiểu học Nguyễn Văn Tố';
const OFFICER = 'Trần Quốc Đạt';
const HEAD = 'Đỗ Thị Hiệu Trưởng';
const DEPUTY = 'Bùi Thị Thay Mặt';
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

const heading2 = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

test('the department opens the campaign for its 114 communes', async () => {
  await follow(rail(department, 'Bàn giao'), 'Bàn giao');
  await follow(department.getByRole('link', { name: 'Mở đợt bàn giao' }), 'Mở đợt bàn giao');
  await field(department, 'Tên đợt bàn giao').fill(CAMPAIGN);
  await expect(department.getByRole('radio', { name: 'Xã, phường, đặc khu' })).toBeChecked();
  await field(department, 'Hạn đăng ký').fill(typedDay(2));
  await field(department, 'Tập huấn').fill(typedDay(3));
  await field(department, 'Bàn giao').fill(typedDay(3));
  await field(department, 'Liên hệ').fill('Văn phòng Sở, điện thoại 0225 3 000 000');
  await button(department, 'Mở đợt bàn giao').click();
  await expect(heading(department, CAMPAIGN)).toBeVisible();
  await expect(department.getByText('Đã mở đợt bàn giao, mời 114 đơn vị.')).toBeVisible();
  campaign = new URL(department.url()).pathname.split('/').at(-1) ?? '';
  const tiles = department.getByRole('list', { name: /^Khu vực phía (Đông|Tây)$/ }).getByRole('listitem');
  await expect(tiles).toHaveCount(114);
  await expect(tiles.filter({ hasText: 'Chưa đăng ký' })).toHaveCount(114);
  const links = await api.list<{ dossier: string; path: string; unit: { name: string } }>(
    `/handover/campaigns/${campaign}/links`,
  );
  dossiers = Object.fromEntries(links.map((one) => [one.unit.name, { id: one.dossier, path: one.path }]));
});

test('there are two desks, a training, and a school that nobody administers', async () => {
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
  await name(phone, [
    {
      part: 'Lãnh đạo',
      name: 'Nguyễn Thị Thanh Hương',
      position: 'Phó Chủ tịch Uỷ ban nhân dân',
      number: '0912 345 678',
      mail: 'huong@example.org',
    },
    {
      part: 'Cán bộ đầu mối',
      name: OFFICER,
      position: 'Chuyên viên Văn hoá - Xã hội',
      number: '0987 654 321',
      mail: 'dat.tq@example.org',
    },
  ]);
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
  for (const guide of ['Hướng dẫn sử dụng (PDF)', 'Hướng dẫn phân quyền (PDF)']) {
    await expectPdf(phone.getByRole('link', { name: guide }));
  }
  await phone.getByLabel('Mã điểm danh').fill('12');
  await button(phone, 'Điểm danh').click();
  await expect(phone.getByText('Mã có sáu chữ số.')).toBeVisible();
  await phone.getByLabel('Mã điểm danh').fill(code);
  await button(phone, 'Điểm danh').click();
  await expect(phone.getByText('Đơn vị đã điểm danh.')).toBeVisible();
  await expectAccessible(phone);
  await expectNoSideways(phone);
  await phone.getByRole('button', { name: /^Quyết định phân công/ }).click();
  await note(phone, 'decision', '125/QĐ-UBND', '20/11/2025');
  const decision = phone.getByRole('region', { name: /Quyết định phân công/ });
  await upload(phone, decision);
  await expect(decision.getByText('Đã có bản chụp.')).toBeVisible();
  await phone.getByRole('button', { name: /^Giấy giới thiệu/ }).click();
  await note(phone, 'letter', '37/GGT-UBND', '21/11/2025');
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
  const link = new URL(dossiers[COMMUNE]?.path ?? '', server.url).href;
  await phone.goto(link);
  await follow(phone.getByRole('link', { name: 'Mở hồ sơ của đơn vị' }), COMMUNE);
  await phone.goto(new URL(`/handover/${campaign}/desk`, server.url).href);
  await phone.getByRole('searchbox').fill('le chan');
  // Before that its row still moves up, away from under the finger.
  await expect(phone.getByText('1 đơn vị, 0 đã ký bàn giao')).toBeVisible();
  await follow(phone.getByRole('link', { name: new RegExp(COMMUNE) }).first(), COMMUNE);
  // A reader of codes types what it reads.
  await phone.goto(new URL(`/handover/${campaign}/desk`, server.url).href);
  await phone.getByRole('searchbox').pressSequentially(link);
  await expect(heading(phone, COMMUNE)).toBeVisible();
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

test('a commune that lacks nothing but the training is refused, with the reason', async ({ server }) => {
  const dossier = dossiers[ABSENT]?.id ?? '';
  await allButAttendance(api, dossier);
  await department.goto(new URL(`/handover/dossiers/${dossier}`, server.url).href);
  await expect(heading(department, ABSENT)).toBeVisible();
  await expect(department.getByText('Chưa đủ điều kiện ký')).toBeVisible();
  const sign = button(department, 'Ký bàn giao');
  await expect(sign).toHaveAttribute('aria-disabled', 'true');
  await expect(sign).toHaveAccessibleDescription('Ký được khi có đủ: xác nhận đã tham dự tập huấn.');
  await expectAccessible(department);
  await expect(api.take(`/handover/dossiers/${dossier}`, 'sign', {})).rejects.toMatchObject({
    status: 409,
    codes: ['missing-attendance'],
  });
  await department.reload();
  await expect(department.getByText('Chưa đủ điều kiện ký')).toBeVisible();
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

test('the officer logs in with the slip and confirms', async ({ server }) => {
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
});

test('the officer names a deputy', async ({ server }) => {
  await follow(officer.getByRole('link', { name: 'Tạo tài khoản cho người thay' }), 'Tạo tài khoản');
  await makeAccount(officer, COMMUNE, DEPUTY, 'Thay khi vắng');
  await officer.goto(new URL('/first-steps', server.url).href);
  await follow(officer.getByRole('link', { name: 'Trao quyền cho tài khoản đã có' }), 'Trao quyền');
  await field(officer, 'Người được trao quyền').fill('thay mat');
  await officer.getByRole('option', { name: new RegExp(DEPUTY) }).click();
  // The right that the account was made with.
  await expect(officer.getByRole('row', { name: /Quản trị/ })).toContainText(COMMUNE);
  await button(officer, 'Tiếp tục').click();
  await expect(officer.getByRole('radio', { name: 'Quản trị' })).toBeChecked();
  await button(officer, 'Tiếp tục').click();
  await expect(button(officer, `Bỏ chọn ${COMMUNE}`)).toBeVisible();
});

test('the department reminds those who have not given rights on, and the officer reads it', async ({
  server,
}) => {
  await department.goto(
    new URL(`/handover/${campaign}/letters?kind=reminder&missing=delegated`, server.url).href,
  );
  await department.getByLabel('Đoạn mở đầu của thư').fill('Đề nghị {đơn vị} phân quyền cho các trường.');
  await expect(department.getByText('Hệ thống chưa nối với máy chủ thư điện tử')).toBeVisible();
  await expect(department.getByRole('radio', { name: 'Gửi đường dẫn' })).toBeDisabled();
  await expectAccessible(department);
  await button(department, 'Nhắc 114 đơn vị').click();
  await expectAccessible(department);
  await department.getByRole('dialog').getByRole('button', { name: 'Nhắc 114 đơn vị' }).click();
  await expect(department.getByText('Đã nhắc 1 người trong ứng dụng, ở 1 đơn vị.')).toBeVisible();
  await expect(department.getByText(/chưa nối với máy chủ thư/)).toBeVisible();
  const sent = department.getByRole('row', { name: new RegExp(COMMUNE) });
  await expect(sent.getByText('Trong ứng dụng')).toBeVisible();
  await expect(sent.getByText('Đã nhắc', { exact: true })).toBeVisible();
  await sent.getByRole('button', { name: 'Xem lời nhắn' }).click();
  await expect(department.getByText(`Đề nghị ${COMMUNE} phân quyền cho các trường.`)).toBeVisible();
  await expectAccessible(department);
  await expectNoSideways(department);
  await officer.goto(server.url);
  const line = officer.getByRole('link', { name: /Bạn được nhắc làm nốt các việc sau bàn giao/ });
  await expect(line).toContainText(`Đề nghị ${COMMUNE} phân quyền cho các trường.`);
  await expectAccessible(officer);
  await expectNoSideways(officer);
  await follow(line, 'Những việc đầu tiên');
  await expect(officer.getByRole('alert')).toContainText(`Đề nghị ${COMMUNE} phân quyền cho các trường.`);
});

test('the officer makes an account for the head of a school, with the right', async ({ server }) => {
  await officer.goto(new URL('/first-steps', server.url).href);
  await follow(officer.getByRole('link', { name: `Tạo tài khoản cho ${SCHOOL}` }), 'Tạo tài khoản');
  await makeAccount(officer, SCHOOL, HEAD, 'Hiệu trưởng');
  await officer.goto(new URL('/first-steps', server.url).href);
  await expect(officer.getByText('1 trường có người quản trị chưa đặt mật khẩu riêng')).toBeVisible();
  await expectAccessible(officer);
  await expectNoSideways(officer);
  await follow(officer.getByRole('link', { name: `Xem ai phụ trách ${SCHOOL}` }), SCHOOL);
  await expect(officer.getByText(HEAD).first()).toBeVisible();
});

test('the board shows how far both are', async ({ server }) => {
  const row = async (unit: string, search: string) => {
    await department.goto(new URL(`/handover/${campaign}?view=rows&q=${search}`, server.url).href);
    return department.getByRole('row', { name: new RegExp(unit) }).getByRole('cell');
  };
  const handed = await row(COMMUNE, 'le chan');
  await expect(handed.nth(0)).toHaveText('Hoàn tất');
  await expect(handed.nth(1)).toHaveText('Không thiếu gì');
  await expect(department.getByText('Thông tin của đợt')).toBeVisible();
  await expect(department.getByText(/quyền chưa theo biên bản/)).toHaveCount(0);
  await expectAccessible(department);
  const refused = await row(ABSENT, 'ngo quyen');
  await expect(refused.nth(0)).toHaveText('Đã đăng ký');
  await expect(refused.nth(1)).toHaveText('dự tập huấn');
  await department.goto(new URL(`/handover/${campaign}?missing=attended`, server.url).href);
  await expect(department.getByRole('link', { name: new RegExp(ABSENT) })).toContainText('Đã đăng ký');
  await expect(department.getByRole('link', { name: new RegExp(COMMUNE) })).toHaveCount(0);
  await expectAccessible(department);
});

test('the department locks the account from the dossier, and opens it again', async ({ server }) => {
  const act = async (name: string) => {
    await button(department, name).click();
    const dialog = department.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Nghi lộ mật khẩu');
    await dialog.getByRole('button', { name: `${name} tài khoản` }).click();
    await expect(dialog).toBeHidden();
  };
  await department.goto(new URL(`/handover/dossiers/${dossiers[COMMUNE]?.id}`, server.url).href);
  await follow(department.getByRole('link', { name: 'Tạm khoá tài khoản' }), OFFICER);
  await act('Khoá');
  await expect(department.getByText('Đã khoá', { exact: true })).toBeVisible();
  await officer.goto(new URL('/units', server.url).href);
  await expect(button(officer, 'Đăng nhập')).toBeVisible();
  await act('Mở khoá');
  await logIn(officer, server.url, slip.username, OWN.officer);
  await expect(heading(officer, 'Việc cần làm')).toBeVisible();
});

test('later another officer takes over, and what was given on goes with the right', async ({ server }) => {
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
  const rest = { position: 'Chuyên viên', number: '0912 345 679' };
  await name(department, [
    { part: 'Lãnh đạo', name: 'Nguyễn Thị Thanh Hương', mail: 'huong@example.org', ...rest },
    { part: 'Cán bộ đầu mối', name: NEXT, mail: 'ha.ptt@example.org', ...rest },
  ]);
  await button(department, 'Lưu người tham dự').click();
  await button(department, 'Đơn vị đã tham dự tập huấn').click();
  await note(department, 'decision', '9/QĐ-UBND', '1/11/2025');
  await upload(department);
  await note(department, 'letter', '8/GGT-UBND', '2/11/2025');
  await upload(department);
  await expect(department.getByRole('radio', { name: `Tài khoản đã có: ${username}` })).toBeChecked();
  await look(department, 'an account that is there', eachOnce);
  await department.setViewportSize(DESK);
  await button(department, 'Chuẩn bị tài khoản').click();
  await expect(department.getByText('Đã chuẩn bị tài khoản.')).toBeVisible();
  const before = department.getByRole('note', { name: 'Đơn vị đang có người quản trị' });
  await expect(before).toContainText(`quyền quản trị của ${OFFICER}`);
  await expect(before).toContainText('2 quyền đã trao từ đó chuyển sang quyền mới');
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
  for (const holder of [HEAD, DEPUTY]) {
    const held = await api.list<{ state: string }>(`/grants?q=${encodeURIComponent(holder)}`);
    expect(held.map(({ state }) => state)).toEqual(['effective']);
  }
});
