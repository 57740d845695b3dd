import type { Page } from '@playwright/test';
import type { Api } from './api';
import { choice, field, heading } from './desk';
import { scan } from './pdf';
import { expect } from './story';

/** Whom a unit sends, by the words of the form. */
export interface Sent {
  part: 'Lãnh đạo' | 'Cán bộ đầu mối';
  name: string;
  position: string;
  number: string;
  mail: string;
}

/** Of a day from now, at an hour of Vietnam. */
export function at(days: number, hour: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  day.setUTCHours(hour - 7, 0, 0, 0);
  return day.toISOString();
}

/** A day from now as it is typed. */
export function typedDay(days: number): string {
  return new Date(at(days, 12)).toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
}

/** Types whom the unit sends, at the link of the unit or at the desk. */
export async function name(page: Page, people: readonly Sent[]): Promise<void> {
  for (const { part, name: fullName, position, number, mail } of people) {
    const group = page.getByRole('group', { name: part });
    await group.getByLabel('Họ và tên').fill(fullName);
    await group.getByLabel('Chức vụ').fill(position);
    await group.getByLabel('Số điện thoại').fill(number);
    await group.getByLabel('Thư điện tử').fill(mail);
  }
}

/** Notes number and day of the decision or of the letter. */
export async function note(page: Page, paper: 'decision' | 'letter', number: string, day: string) {
  const [what, save, done] =
    paper === 'decision'
      ? ['quyết định', 'Lưu phân công', 'Đã ghi cán bộ đầu mối.']
      : ['giấy giới thiệu', 'Lưu giấy giới thiệu', 'Đã ghi giấy giới thiệu.'];
  await field(page, `Số ${what}`).fill(number);
  await field(page, `Ngày ${what}`).fill(day);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: save, exact: true }).click();
  await expect(page.getByText(done)).toBeVisible();
}

/** Makes an account in the form that a link has opened for the unit with the right to administer it. */
export async function makeAccount(page: Page, unit: string, fullName: string, reason: string) {
  await expect(field(page, 'Đơn vị')).toHaveValue(unit);
  await expect(choice(page, 'Vai trò')).toHaveValue('Quản trị');
  await field(page, 'Họ và tên').fill(fullName);
  await field(page, 'Lý do').fill(reason);
  await page.getByRole('button', { name: 'Tạo tài khoản', exact: true }).click();
  await expect(heading(page, `Đã tạo tài khoản cho ${fullName}`)).toBeVisible();
  await page.getByRole('button', { name: 'In 1 phiếu' }).click();
}

/** Keeps a scan in the step that is open. */
export async function upload(page: Page, within = page.getByRole('main')): Promise<void> {
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

/** Takes every step up to the signed scan, but for the training, which the unit has not attended. */
export async function allButAttendance(api: Api, dossier: string): Promise<void> {
  const path = `/handover/dossiers/${dossier}`;
  const keep = (kind: string) => {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new Blob([Uint8Array.from(scan.buffer)], { type: scan.mimeType }), scan.name);
    return api.take(path, 'papers', form);
  };
  await api.take(path, 'register', {
    people: [
      { part: 'leader', fullName: 'Vũ Đức Thắng', ...reachable },
      { part: 'officer', fullName: 'Hoàng Minh Châu', ...reachable },
    ],
  });
  await api.take(path, 'readiness', {
    onlinePoint: 'Hội trường',
    equipment: true,
    line: true,
    sound: true,
    projector: true,
  });
  await api.take(path, 'appoint', { decisionNumber: '77/QĐ-UBND', decisionDay: '2025-11-20' });
  await keep('decision');
  await api.take(path, 'letter', { number: '21/GGT-UBND', day: '2025-11-21' });
  await keep('letter');
  await api.take(path, 'prepare', {});
  await api.take(path, 'minutes', {});
  await keep('minutes');
}

const reachable = { position: 'Chuyên viên', phone: '0912 345 670', email: 'vanphong@example.org' };
