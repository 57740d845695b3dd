import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { heading, office } from './support/desk';
import { press } from './support/keys';
import { type Mailbox, openMailbox } from './support/mailbox';
import { wordsOf } from './support/pdf';
import { printedAdministrator } from './support/server';
import {
  test as base,
  changePassword,
  expect,
  expectAccessible,
  expectNoSideways,
  logIn,
} from './support/story';

/**
 * Before the day of the handover: units get their links by mail and are reminded, what did not arrive is seen; minutes and
 * slips of many units are printed as one document; the board shows what somebody else does as it happens.
 */

const OWN = 'Sóng vỗ bến Bính chiều đông';
const COMMUNE = 'Phường Lê Chân';
const OTHER = 'Phường Ngô Quyền';

const test = base.extend<object, { mailbox: Mailbox }>({
  mailbox: [
    // biome-ignore lint/correctness/noEmptyPattern: the framework reads from the pattern what a fixture needs
    async ({}, use) => {
      const mailbox = await openMailbox();
      await use(mailbox);
      await mailbox.close();
    },
    { scope: 'worker' },
  ],
  settings: [
    async ({ mailbox }, use) =>
      use({
        KHUE_SMTP_HOST: '127.0.0.1',
        KHUE_SMTP_PORT: String(mailbox.port),
        KHUE_SMTP_STARTTLS: 'DISABLED',
      }),
    { scope: 'worker' },
  ],
});

test.use({ story: 'letters' });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let department: Page;
let api: Api;
let campaign: string;
let dossiers: Record<string, { id: string; path: string }>;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dossierOf = (unit: string) => `/handover/dossiers/${dossiers[unit]?.id}`;
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString();

test.beforeAll(async ({ browser, server }) => {
  department = await office(browser);
  const { username, password } = printedAdministrator(server.output());
  await logIn(department, server.url, username, password);
  await changePassword(department, password, OWN);
  await expect(heading(department, 'Việc cần làm')).toBeVisible();
  api = await Api.of(department);
  const [unit] = (await api.me()).units;
  campaign = (
    await api.add('/handover/campaigns', {
      unit: unit?.id,
      name: 'Bàn giao tài khoản quản trị',
      audience: 'commune',
      registerBy: day(2),
      handoverAt: day(3),
    })
  ).id;
  const links = await api.list<{ dossier: string; path: string; unit: { name: string } }>(
    `/handover/campaigns/${campaign}/links`,
  );
  dossiers = Object.fromEntries(links.map((one) => [one.unit.name, { id: one.dossier, path: one.path }]));
  await register(COMMUNE, 'huong@example.org', 'dat.tq@example.org');
  await register(OTHER, 'binh@example.org', 'khong-co@example.org');
});

test.afterAll(async () => {
  await department.context().close();
});

/** Names the leader and the officer of a unit, as the organizer may. */
async function register(unit: string, leader: string, officer: string): Promise<void> {
  const person = (part: string, fullName: string, email: string) => ({
    part,
    fullName,
    position: 'Chuyên viên',
    phone: '0912 345 678',
    email,
  });
  await api.take(dossierOf(unit), 'register', {
    people: [person('leader', 'Nguyễn Thị Hương', leader), person('officer', 'Trần Quốc Đạt', officer)],
  });
}

/** Up to an account that waits for the signature. */
async function prepare(unit: string): Promise<void> {
  await api.take(dossierOf(unit), 'appoint', { decisionNumber: '125/QĐ-UBND', decisionDay: '2025-11-20' });
  await api.take(dossierOf(unit), 'prepare', {});
}

test('links go to every unit whose addresses are known, and what the mail server refused is told in its words', async ({
  server,
  mailbox,
}) => {
  await department.goto(new URL(`/handover/${campaign}/letters`, server.url).href);
  await expect(department.getByText('Chưa gửi thư nào')).toBeVisible();
  await expectAccessible(department);
  await department.getByLabel('Đoạn mở đầu của thư').fill('Sở đề nghị đơn vị đăng ký sớm.');
  await expect(department.getByText('30/2.000 ký tự')).toBeVisible();
  await expect(department.getByText(/112 đơn vị trong số này chưa đăng ký ai/)).toBeVisible();
  await button(department, 'Gửi thư cho 114 đơn vị').click();
  const dialog = department.getByRole('dialog');
  await expect(dialog.getByText(/không lấy lại được/)).toBeVisible();
  await expectAccessible(department);
  await dialog.getByRole('button', { name: 'Gửi thư cho 114 đơn vị' }).click();
  await expect(department.getByText('Đã gửi 3 thư tới 2 đơn vị.')).toBeVisible();
  await expect(department.getByText(/^1 thư không gửi được/)).toBeVisible();
  await expect(department.getByText(/112 đơn vị chưa có địa chỉ thư nào/)).toBeVisible();
  const refused = department.getByRole('row', { name: /khong-co@example.org/ });
  await expect(refused.getByText('Không gửi được')).toBeVisible();
  await expect(refused.getByText(/No such user here/)).toBeVisible();
  await expectAccessible(department);
  await expectNoSideways(department);
  const arrived = mailbox.letters.find(({ to }) => to === 'huong@example.org');
  expect(arrived?.subject).toBe('Đăng ký tham dự: Bàn giao tài khoản quản trị');
  expect(arrived?.text).toContain(`Kính gửi: ${COMMUNE}`);
  expect(arrived?.text).toContain('Sở đề nghị đơn vị đăng ký sớm.');
  expect(arrived?.text).toContain(new URL(dossiers[COMMUNE]?.path ?? '', server.url).href);
});

test('the units that the board finds behind are reminded from there, by keys alone', async ({
  server,
  mailbox,
}) => {
  await department.goto(new URL(`/handover/${campaign}?missing=attended`, server.url).href);
  await expect(department.getByText(/^Tự cập nhật/)).toBeVisible();
  await press(department, department.getByRole('link', { name: 'Nhắc 114 đơn vị này' }));
  await expect(heading(department, 'Thư')).toBeVisible();
  await expect(department.getByRole('radio', { name: 'Nhắc việc' })).toBeChecked();
  await press(department, button(department, 'Gửi thư cho 114 đơn vị'));
  await press(department, department.getByRole('dialog').getByRole('button', { name: /^Gửi thư/ }));
  await expect(department.getByText('Đã gửi 3 thư tới 2 đơn vị.')).toBeVisible();
  const reminder = mailbox.letters.find(({ subject }) => subject.startsWith('Nhắc việc'));
  expect(reminder?.text).toContain('- Tham dự tập huấn');
});

test('the board shows at once what is done elsewhere, and asks by itself where the stream fails', async ({
  server,
}) => {
  const page = department;
  await page.goto(new URL(`/handover/${campaign}`, server.url).href);
  await expect(page.getByText(/Tự cập nhật ngay khi có thay đổi/)).toBeVisible();
  const registered = page.getByRole('navigation', { name: 'Số đơn vị đã xong từng bước' });
  await expect(registered.getByRole('link', { name: /^Đã đăng ký 2/ })).toBeVisible();
  await register('Phường Hải An', 'an@example.org', 'hai@example.org');
  await expect(registered.getByRole('link', { name: /^Đã đăng ký 3/ })).toBeVisible({ timeout: 10_000 });
  await expect(page.getByRole('link', { name: /Phường Hải An.*Đã đăng ký/ })).toBeVisible({
    timeout: 10_000,
  });
  await page.route('**/events', (route) => route.abort());
  await page.reload();
  await expect(page.getByText(/tự đọc lại mỗi 20 giây/)).toBeVisible();
  await page.unroute('**/events');
});

test('slips of all prepared accounts are printed as one document, which is fetched once', async ({
  server,
}) => {
  for (const unit of [COMMUNE, OTHER]) await prepare(unit);
  await department.goto(new URL(`/handover/${campaign}`, server.url).href);
  await button(department, 'In phiếu tài khoản').click();
  const dialog = department.getByRole('dialog');
  await expect(dialog.getByText(/không dùng được nữa/)).toBeVisible();
  await expect(dialog.getByText(/chỉ tải về được một lần/)).toBeVisible();
  await expectAccessible(department);
  await dialog.getByRole('button', { name: 'Lập mật khẩu mới và in phiếu' }).click();
  await expect(department.getByText('Đã in 2 phiếu tài khoản')).toBeVisible();
  await expectAccessible(department);
  const saved = department.waitForEvent('download');
  await button(department, 'Tải tài liệu (PDF)').click();
  const words = await wordsOf(await saved);
  expect(words).toContain(COMMUNE);
  expect(words).toContain(OTHER);
  await expect(department.getByText('Đã tải tài liệu về máy')).toBeVisible();
  await department.reload();
  await button(department, 'Tải tài liệu (PDF)').click();
  await expect(department.getByText('Tài liệu không còn để tải')).toBeVisible();
  await expectAccessible(department);
});

test('while no minutes are written, there is nothing to print', async ({ server }) => {
  await department.goto(new URL(`/handover/${campaign}`, server.url).href);
  await button(department, 'In biên bản').click();
  await department.getByRole('dialog').getByRole('button', { name: 'In các biên bản' }).click();
  await expect(department.getByRole('alert').getByText('Chưa có gì để in')).toBeVisible();
  await expectAccessible(department);
});
