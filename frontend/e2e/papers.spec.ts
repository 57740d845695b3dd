import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { field, heading, office } from './support/desk';
import { scan, wordsOf } from './support/pdf';
import { printedAdministrator } from './support/server';
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
 * The papers of a handover that nobody has to write: what the campaign says in its own words, the decision and the letter
 * that a unit prints by its link, minutes that are signed on a screen, the certificate, and the board taken along.
 */

const OWN = 'Phượng nở sớm bên hồ Tam Bạc';
const COMMUNE = 'Phường Lê Chân';
const OFFICER = 'Trần Quốc Đạt';
const CAMPAIGN = 'Bàn giao có ký trên màn hình';

test.use({ story: 'papers' });
test.describe.configure({ mode: 'serial', timeout: 240_000 });

let department: Page;
let phone: Page;
let api: Api;
let campaign: string;
let unit: { dossier: string; path: string };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(240_000);
  department = await office(browser);
  phone = await office(browser, { width: 390, height: 844 }, { hasTouch: true });
  const { username, password } = printedAdministrator(server.output());
  await logIn(department, server.url, username, password);
  await changePassword(department, password, OWN);
  await expect(heading(department, 'Việc cần làm')).toBeVisible();
  api = await Api.of(department);
  const [own] = (await api.me()).units;
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString();
  campaign = (
    await api.add('/handover/campaigns', {
      unit: own?.id,
      name: CAMPAIGN,
      audience: 'commune',
      registerBy: day(2),
      handoverAt: day(3),
    })
  ).id;
  const links = await api.list<{ dossier: string; path: string; unit: { name: string } }>(
    `/handover/campaigns/${campaign}/links`,
  );
  const found = links.find((one) => one.unit.name === COMMUNE);
  if (!found) throw new Error(`${COMMUNE} is invited`);
  unit = found;
  const person = { position: 'Chuyên viên', phone: '0912 345 678' };
  await api.take(`/handover/dossiers/${unit.dossier}`, 'register', {
    people: [
      { part: 'leader', fullName: 'Nguyễn Thị Thanh Hương', email: 'huong@example.org', ...person },
      { part: 'officer', fullName: OFFICER, email: 'dat.tq@example.org', ...person },
    ],
  });
});

test.afterAll(async () => {
  for (const page of [department, phone]) await page.context().close();
});

test('a campaign says in its own words what is not usual', async ({ server }) => {
  await department.goto(new URL(`/handover/${campaign}/edit`, server.url).href);
  await department.getByText('Xem và sửa nội dung').press('Enter');
  const decision = field(department, 'Mẫu quyết định phân công: các điều');
  await expect(decision).toHaveValue(/^Điều 1\. Phân công/);
  await expectAccessible(department);
  await decision.fill('Điều 1. Giao ông (bà) {cán bô} làm đầu mối.');
  await button(department, 'Lưu').press('Enter');
  await expect(department.getByText(/Không có mục nào tên “cán bô”/)).toBeVisible();
  await expect(decision).toBeFocused();
  await decision.fill('Điều 1. Giao ông (bà) {cán bộ} làm đầu mối của {đơn vị}.');
  const reminder = field(department, 'Thư nhắc việc');
  await reminder.fill('Nhắc.');
  await button(department, 'Dùng lại văn bản mẫu: Thư nhắc việc').press('Enter');
  await expect(reminder).toHaveValue(/đề nghị {đơn vị} hoàn tất/);
  await expectAccessible(department);
  await button(department, 'Lưu').press('Enter');
  await expect(department.getByText(`Đã lưu đợt “${CAMPAIGN}”.`)).toBeVisible();
  await department.goto(new URL(`/handover/new?from=${campaign}`, server.url).href);
  await expect(department.getByText(/Đợt này có 1 văn bản viết riêng/)).toBeVisible();
});

test('without an account a unit prints the decision and the letter by its link', async ({ server }) => {
  await phone.goto(new URL(unit.path, server.url).href);
  for (const [part, act, said] of [
    [/^Quyết định phân công/, 'Tải mẫu quyết định (PDF)', `Giao ông (bà) ${OFFICER} làm đầu mối`],
    [/^Giấy giới thiệu/, 'Tải mẫu giấy giới thiệu (PDF)', OFFICER],
  ] as const) {
    await phone.getByRole('button', { name: part }).press('Enter');
    await expect(button(phone, act)).toBeVisible();
    await expectAccessible(phone);
    await expectNoSideways(phone);
    const saved = phone.waitForEvent('download');
    await button(phone, act).press('Enter');
    expect(await wordsOf(await saved)).toContain(said);
  }
});

/** Where a pen goes in the field of one side, once that is seen. */
async function way(page: Page, side: string) {
  const place = page.getByRole('img', { name: new RegExp(`^Ô ký của ${side}`) });
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error('the field is seen');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  const points = Array.from({ length: 41 }, (_, step) =>
    at(0.15 + step * 0.0165, 0.5 + 0.28 * Math.sin(step / 2.5) * (1 - step / 60)),
  );
  return { begin: at(0.15, 0.6), points, dot: at(0.5, 0.86) };
}

const signed = (page: Page, side: string) =>
  expect(page.getByRole('img', { name: `Ô ký của ${side}, đã ký` })).toBeVisible();

/** Signs in a field with the mouse. */
async function draw(page: Page, side: string): Promise<void> {
  const { begin, points, dot } = await way(page, side);
  await page.mouse.move(...begin);
  await page.mouse.down();
  for (const point of points) await page.mouse.move(...point);
  await page.mouse.up();
  await page.mouse.click(...dot);
  await signed(page, side);
}

/** Signs in a field with a finger, as the browser reports one: nothing may scroll under it. */
async function drawByFinger(page: Page, side: string): Promise<void> {
  const { begin, points } = await way(page, side);
  const field = page.getByRole('img', { name: new RegExp(`^Ô ký của ${side}`) });
  const before = await field.boundingBox();
  const browser = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: (readonly [number, number])[]) =>
    browser.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y]) => ({ x, y })) });
  await touch('touchStart', begin);
  for (const point of points) await touch('touchMove', point);
  await touch('touchEnd');
  await browser.detach();
  await signed(page, side);
  expect(await field.boundingBox()).toEqual(before);
}

test('both sides sign the minutes on a telephone, and the handover follows', async ({ server }) => {
  const paper = (kind: string) => {
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', new Blob([scan.buffer], { type: scan.mimeType }), scan.name);
    return form;
  };
  await api.take(`/handover/dossiers/${unit.dossier}`, 'attend', { attended: true });
  await api.take(`/handover/dossiers/${unit.dossier}`, 'appoint', {
    officer: 1,
    decisionNumber: '125/QĐ',
    decisionDay: '2025-11-20',
  });
  await api.take(`/handover/dossiers/${unit.dossier}`, 'letter', { number: '37/GGT', day: '2025-11-21' });
  await api.take(`/handover/dossiers/${unit.dossier}`, 'papers', paper('decision'));
  await api.take(`/handover/dossiers/${unit.dossier}`, 'papers', paper('letter'));
  await api.take(`/handover/dossiers/${unit.dossier}`, 'prepare', {});
  await api.take(`/handover/dossiers/${unit.dossier}`, 'minutes', {});
  await logIn(phone, server.url, printedAdministrator(server.output()).username, OWN);
  await expect(heading(phone, 'Việc cần làm')).toBeVisible();
  await phone.goto(new URL(`/handover/dossiers/${unit.dossier}`, server.url).href);
  const open = button(phone, 'Ký trên màn hình');
  await expect(open).toBeVisible();
  await expectAccessible(phone);
  await open.press('Enter');
  const dialog = phone.getByRole('dialog');
  await expect(dialog.getByText(OFFICER)).toBeVisible();
  const save = button(phone, 'Lưu biên bản đã ký');
  await save.press('Enter');
  await expect(dialog.getByText('Chưa có chữ ký ở ô này.')).toHaveCount(2);
  await expectAccessible(phone);
  await drawByFinger(phone, 'Bên nhận');
  await draw(phone, 'Bên giao');
  await expect(dialog.getByText('Chưa có chữ ký ở ô này.')).toHaveCount(0);
  await expectNoSideways(phone);
  await show(phone, 'dark');
  await expectAccessible(phone);
  await show(phone, 'light');
  await expectAccessible(phone);
  await phone.keyboard.press('Escape');
  await expect(phone.getByText('Có nội dung chưa lưu')).toBeVisible();
  await button(phone, 'Nhập tiếp').press('Enter');
  await button(phone, 'Xoá chữ ký: Bên giao').press('Enter');
  await draw(phone, 'Bên giao');
  await save.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(phone.getByText('Đủ điều kiện ký', { exact: true })).toBeVisible();
  await expect(button(phone, 'Ký bàn giao')).toBeFocused();
  await button(phone, 'Ký bàn giao').press('Enter');
  const sign = dialog.getByRole('button', { name: 'Ký bàn giao' });
  // Until it is known what the signature does, the button waits; a key does not wait for it.
  await expect(sign).toBeEnabled();
  await sign.press('Enter');
  await expect(phone.getByText('Đã bàn giao', { exact: true })).toBeVisible();
  await expectAccessible(phone);
});

test('the certificate names who received what, and the digests of what is kept', async () => {
  const saved = phone.waitForEvent('download');
  await button(phone, 'Tải giấy xác nhận (PDF)').press('Enter');
  const words = await wordsOf(await saved);
  for (const said of [OFFICER, CAMPAIGN, 'SHA-256']) expect(words).toContain(said);
});

test('the board is taken along as a workbook and as a summary', async ({ server }) => {
  await department.goto(new URL(`/handover/${campaign}`, server.url).href);
  await expect(heading(department, CAMPAIGN)).toBeVisible();
  const take = async (file: string) => {
    // What was taken before may still be on its way: until it is there, the button waits.
    await expect(button(department, 'Tải về')).toBeEnabled();
    await button(department, 'Tải về').press('Enter');
    await department.getByRole('menuitem', { name: file }).press('Enter');
  };
  const workbook = department.waitForEvent('download');
  await take('Tải bảng (XLSX)');
  expect((await workbook).suggestedFilename()).toBe('tinh-hinh-ban-giao.xlsx');
  const summary = department.waitForEvent('download');
  await take('Tải báo cáo tóm tắt (PDF)');
  expect(await wordsOf(await summary)).toContain(CAMPAIGN);
});
