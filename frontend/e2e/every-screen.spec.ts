import { createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { demoAccounts, demonstration } from './support/demo';
import { firstLink, knowHandover } from './support/handover';
import { consoleErrors, eachOnce, everyWay, look, settled } from './support/look';
import { follow, type Screen, screens, shownScreen } from './support/router';
import { changePassword, expect, logIn, test } from './support/story';
import { keysIn, text } from './support/texts';
import { seeConflict, seeNoNetwork, seePrint } from './support/trouble';
import { know, type Visit, visits } from './support/visits';

/**
 * Every screen of the router's table as four people see it, at the sizes of an office screen and a phone, light and
 * dark: without a violation of WCAG, a text cut, a scroll sideways, an error in the console.
 */

const OWN = 'Phượng nở sớm bên hồ Tam Bạc';

test.use({
  story: 'every screen',
  settings: { ...demonstration, KHUE_SECOND_FACTOR_ROLES: 'auditor' },
  // Recording hundreds of looks would take longer than looking; what fails is named, and can be pictured.
  trace: 'off',
});
test.describe.configure({ mode: 'serial', timeout: 900_000 });

const people = ['department', 'commune', 'school', 'auditor'] as const;
type Person = (typeof people)[number];

const desks = new Map<Person, Page>();
const seen = new Set<string>();
/** Whoever comes after the department sees a screen once, in the office by day or on a phone by night. */
let turn = 0;
const inTurn = () => {
  const way = turn % eachOnce.length;
  turn += 1;
  return eachOnce.slice(way, way + 1);
};
/** The department sees each screen in every way, and its other states in each size and each look. */
const waysFor = (person: Person, state: number) => {
  if (person !== 'department') return inTurn();
  return state === 0 ? everyWay : eachOnce;
};
/** Screens whose heading is the name that the router's table gives them. */
const named = new Set<string>();
let all: Screen[];

test('before a session is complete', async ({ browser, server }) => {
  const accounts = demoAccounts(server.output());
  for (const person of people) {
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    desks.set(person, await context.newPage());
  }
  const department = desk('department');
  await department.goto(`${server.url}/login?why=ended`);
  all = await screens(department);
  await see(department, 'login');
  await logIn(department, server.url, 'khong.co.ai', 'không phải mật khẩu');
  await expect(department.getByRole('alert')).toBeVisible();
  await see(department, 'login refused');

  await logIn(department, server.url, accounts.department.username, accounts.department.password);
  await expect(department).toHaveURL(/change-password/);
  await see(department, 'change of password');
  await changePassword(department, accounts.department.password, OWN);
  await atWork(department);

  for (const person of ['commune', 'school'] as const) {
    await logIn(desk(person), server.url, accounts[person].username, accounts[person].password);
    await atWork(desk(person));
  }

  const auditor = desk('auditor');
  await logIn(auditor, server.url, accounts.auditor.username, accounts.auditor.password);
  await expect(auditor).toHaveURL(/second-factor/);
  await see(auditor, 'second factor');
  const key = (await auditor.locator('code').first().innerText()).replace(/\s/g, '');
  await auditor.getByRole('textbox', { name: 'Mã xác thực' }).fill(oneTimeCode(key));
  await auditor.getByRole('button', { name: 'Xác nhận và bật' }).click();
  await expect(auditor.getByText('Mã khôi phục của Khuê')).toBeVisible();
  await see(auditor, 'recovery codes');
  await auditor.getByRole('checkbox').check();
  await auditor.getByRole('button', { name: 'Hoàn tất' }).click();
  await atWork(auditor);
});

test('by the link of a unit, without a session', async ({ browser, server }) => {
  const api = await Api.of(desk('department'));
  const { campaign } = await knowHandover(api, await api.me());
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const stranger = await context.newPage();
  await stranger.goto(server.url + (await firstLink(api, campaign)));
  await see(stranger, 'register');
  await stranger.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await expect(stranger.getByText('Cần điền mục này.').first()).toBeVisible();
  await see(stranger, 'register refused');
  await stranger.goto(`${server.url}/register/khong-co-duong-dan-nay`);
  await expect(stranger.getByText('Không mở được đường dẫn này')).toBeVisible();
  await see(stranger, 'register unknown');
  await context.close();
});

for (const person of people) {
  test(`as the ${person} sees them`, async ({ server }) => {
    const page = desk(person);
    const api = await Api.of(page);
    const { can } = await api.me();
    const known = await know(api);
    const errors = consoleErrors(page);
    for (const { path, permission, title } of all.filter(({ framed }) => framed)) {
      if (permission && !can.includes(permission)) {
        await follow(page, path.replace(/\$\w+/, known.grant));
        await expect(page.getByRole('heading', { name: 'Bạn chưa có quyền dùng trang này' })).toBeVisible();
        await settled(page);
        continue;
      }
      // One sees each screen in all its states, the others in one.
      const ways = (visits[path]?.(known) ?? []).slice(0, person === 'department' ? undefined : 1);
      expect(ways.length, `ways to ${path}; support/visits.ts names them`).toBeGreaterThan(0);
      for (const [index, way] of ways.entries()) {
        const {
          address,
          lost = false,
          slips = false,
          opened = person === 'department' && index === 0,
        }: Visit = typeof way === 'string' ? { address: way } : way;
        await test.step(address, async () => {
          // Opened by its address once; from then on as by links, which is quicker.
          if (opened) await page.goto(server.url + address);
          else await follow(page, address);
          await see(page, `${person} ${path} ${index + 1}`, waysFor(person, index));
          expect(await shownScreen(page), 'the screen shown').toBe(path);
          const heading = await page.getByRole('heading', { level: 1 }).innerText();
          if (title && heading === text('vi', title)) named.add(path);
          expect.soft(errors.filter((error) => !(lost && error.includes('404')))).toEqual([]);
          if (slips) await page.goto(server.url);
          errors.length = 0;
        });
      }
    }
  });
}

test('in English, without a text left behind', async ({ server }) => {
  const page = desk('department');
  await page.setViewportSize({ width: 1366, height: 768 });
  const known = await know(await Api.of(page));
  const chosen = async (name: string, language: string) => {
    await page.getByRole('button', { name }).click();
    await page.getByRole('menuitem', { name: language }).click();
  };
  await chosen('Chọn ngôn ngữ', 'English');
  for (const { path, title } of all.filter(({ framed }) => framed)) {
    for (const way of visits[path]?.(known).slice(0, 1) ?? []) {
      const { address, slips = false }: Visit = typeof way === 'string' ? { address: way } : way;
      await test.step(address, async () => {
        await follow(page, address);
        await settled(page);
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        if (title) await expect(page).toHaveTitle(`${text('en', title)} · Khuê`);
        expect.soft(keysIn(await page.locator('body').innerText()), `keys shown on ${path}`).toEqual([]);
        const heading = page.getByRole('heading', { level: 1 });
        if (title) await expect(heading).not.toHaveText(text('vi', title));
        if (named.has(path)) await expect(heading).toHaveText(text('en', title ?? ''));
        if (slips) await page.goto(server.url);
      });
    }
  }
  await page.goto(server.url);
  await chosen('Choose the language', 'Tiếng Việt');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await atWork(page);
});

test('when something fails, and on paper', async () => {
  const page = desk('department');
  await page.setViewportSize({ width: 1366, height: 768 });
  const api = await Api.of(page);
  const [unit] = (await api.me()).units;
  await seePrint(page);
  await seeConflict(page, api, unit?.id ?? '');
  await page.setViewportSize({ width: 1366, height: 768 });
  await seeNoNetwork(page);
});

test('no screen of the table was left out', () => {
  expect([...seen].sort()).toEqual(all.map(({ path }) => path).sort());
});

function desk(person: Person): Page {
  const page = desks.get(person);
  if (!page) throw new Error(`nobody sits at the desk of the ${person}`);
  return page;
}

async function see(page: Page, name: string, ways: Parameters<typeof look>[2] = everyWay): Promise<void> {
  await settled(page);
  seen.add(await shownScreen(page));
  await look(page, name.replace(/[^\w.-]+/g, '_'), ways);
}

async function atWork(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible();
}

/** What the app on a phone shows for the key (RFC 6238). */
function oneTimeCode(key: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', secret).update(moment).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
