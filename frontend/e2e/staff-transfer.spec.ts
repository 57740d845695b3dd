import type { Page } from '@playwright/test';
import { Api } from './support/api';
import { cast } from './support/cast';
import { field, follow, heading } from './support/desk';
import { expect, expectAccessible, expectNoSideways, test } from './support/story';

/**
 * A teacher is posted to a school of another commune: entering him there is refused, the school asks for him by code and
 * birthday, his school releases him when the class has another homeroom teacher, and he stays the person that he was.
 */

const OWN = 'Thuyền về bến lúc hoàng hôn';
const TEACHER = 'Phạm Văn Điều Động';
const FROM = { code: '31303521', name: 'Trường THCS Kiến An Thử' };
const TO = { code: '31303522', name: 'Trường THCS Đồ Sơn Thử' };
const MAN = {
  fullName: TEACHER,
  dateOfBirth: '1985-03-02',
  gender: '01',
  nationalId: '031085314159',
  staffGroup: '03',
  contractType: '07',
  status: '01',
  joinedSchoolOn: '2015-09-01',
  rank: 'V.07.03.29',
  salaryStep: '01',
  salaryCoefficient: 2.34,
  subject: 'TOAN',
  qualification: '03',
  major: '140202',
  trainingStandard: '01',
  professionalStandard: '02',
};

test.use({ story: 'staff-transfer' });
test.describe.configure({ mode: 'serial', timeout: 60_000 });

let giving: Page;
let taking: Page;
let code: string;
let aClass: string;
/** Address of the transfer. */
let transfer: string;

test.beforeAll(async ({ browser, server }) => {
  const { api, at, enters, leave } = await cast(browser, server, OWN);
  const [here, there] = [await at('Phường Lê Chân'), await at('Phường Ngô Quyền')];
  const from = await api.add('/units', { ...FROM, kind: 'school', parent: here, levelGroup: '07' });
  const to = await api.add('/units', { ...TO, kind: 'school', parent: there, levelGroup: '07' });
  giving = await enters(from.id, 'Vũ Thị Nhập Liệu', 'editor');
  taking = await enters(to.id, 'Bùi Văn Tiếp Nhận', 'editor');
  const desk = await Api.of(giving);
  const teacher = await desk.add<{ id: string; code: string }>('/staff', { ...MAN, school: from.id });
  code = teacher.code;
  const made = await desk.add('/classes', {
    school: from.id,
    code: '6A',
    name: 'Lớp 6A',
    grade: '06',
    homeroomTeacherCode: code,
  });
  aClass = made.id;
  await leave();
});

test.afterAll(async () => {
  for (const page of [giving, taking]) await page.context().close();
});

test('the new school asks for him by code and birthday', async () => {
  await taking.getByRole('link', { name: 'Dữ liệu', exact: true }).click();
  await taking
    .getByRole('link', { name: /Cán bộ, giáo viên/ })
    .first()
    .click();
  await follow(taking.getByRole('main').getByRole('link', { name: 'Chuyển công tác' }), 'Chuyển công tác');
  await expectNoSideways(taking);
  await follow(
    taking.getByRole('link', { name: 'Tiếp nhận cán bộ, giáo viên' }),
    'Tiếp nhận cán bộ, giáo viên, nhân viên từ trường khác',
  );
  await field(taking, 'Mã cán bộ, giáo viên').fill(code);
  await field(taking, 'Ngày sinh').fill('3/3/1985');
  await field(taking, 'Ngày đầu tiên ở trường mới').fill('7/12/2026');
  await field(taking, 'Lý do').fill('Quyết định điều động');
  await taking.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(
    taking.getByText('Không có cán bộ, giáo viên, nhân viên mang mã và ngày sinh này.'),
  ).toBeVisible();
  await expectAccessible(taking);
  await field(taking, 'Ngày sinh').fill('2/3/1985');
  await taking.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(taking.getByText(`Chờ ${FROM.name} cho chuyển đi.`)).toBeVisible();
  transfer = taking.url();
  await expectAccessible(taking);
});

test('his school releases him when the class has another homeroom teacher', async () => {
  await giving.reload();
  await giving.getByRole('link', { name: /1 lần chuyển trường, chuyển công tác chờ bạn/ }).click();
  await expect(heading(giving, 'Chuyển trường, chuyển công tác')).toBeVisible();
  await expectAccessible(giving);
  await giving.getByRole('link', { name: TEACHER }).click();
  await giving.getByRole('button', { name: 'Cho chuyển đi' }).click();
  await expect(giving.getByText('Còn là giáo viên chủ nhiệm')).toBeVisible();
  const desk = await Api.of(giving);
  await desk.change(`/classes/${aClass}`, { homeroomTeacherCode: null });
  await giving.getByRole('button', { name: 'Cho chuyển đi' }).click();
  await expect(giving.getByText(`Chờ ${TO.name} tiếp nhận.`)).toBeVisible();
});

test('the new school accepts him and his history tells it', async () => {
  await taking.goto(transfer);
  await taking.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  const dialog = taking.getByRole('dialog', { name: `Tiếp nhận ${TEACHER}` });
  await expect(dialog.getByText(new RegExp(`${TEACHER} làm việc ở ${TO.name}`))).toBeVisible();
  await expectAccessible(taking);
  await dialog.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await expect(taking.getByText(`Đã tiếp nhận ${TEACHER}.`)).toBeVisible();
  await follow(taking.getByRole('link', { name: 'Mở hồ sơ cán bộ, giáo viên' }), TEACHER);
  await taking.getByRole('button', { name: 'Lịch sử' }).click();
  await expect(taking.getByRole('dialog').getByText(/^Chuyển công tác · Bùi Văn Tiếp Nhận/)).toBeVisible();
});
