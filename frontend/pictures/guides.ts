import type { Page } from '@playwright/test';
import type { Api } from '../e2e/support/api';
import { demonstration } from '../e2e/support/demo';
import { field } from '../e2e/support/desk';
import { settled } from '../e2e/support/look';
import { expect, test } from '../e2e/support/story';
import { keep, kept, named } from './folder';
import { handover } from './handover';
import { enter } from './people';
import { photograph } from './photograph';

/** Every picture of the guides, with what one sees of the screen: as high as shows the whole rail. */
const pictures = {
  'dang-nhap.png': { width: 1120, height: 500 },
  'viec-can-lam.png': { width: 1120, height: 720 },
  'danh-sach.png': { width: 1120, height: 720 },
  'bang-nhap.png': { width: 1120, height: 720 },
  'ban-duyet.png': { width: 1120, height: 720 },
  'trao-quyen.png': { width: 1120, height: 720 },
  'nhieu-tai-khoan.png': { width: 1120, height: 840 },
  'thu-hoi.png': { width: 1240, height: 720 },
  'bang-theo-doi.png': { width: 1120, height: 720 },
  'ho-so.png': { width: 1120, height: 720 },
  'duong-dan.png': { width: 390, height: 844 },
};
type Picture = keyof typeof pictures;

/** A commune of which the demonstration has made nothing, so that it comes to its desk like most. */
const PREPARED = 'Phường Lê Chân';

test.use({ story: 'pictures', settings: demonstration });
test.describe.configure({ mode: 'serial' });

const taken = new Set<string>();

/** Keeps what the page shows, once it stands as its picture wants it. */
async function take(
  picture: Picture,
  page: Page,
  stand: () => Promise<void> = async () => {},
): Promise<void> {
  await page.setViewportSize(pictures[picture]);
  await settled(page);
  await stand();
  await page.evaluate(() => document.fonts.ready);
  keep(picture, await photograph(page));
  taken.add(picture);
  await page.close();
}

test('the guides name what is pictured here', () => {
  expect(named()).toEqual(Object.keys(pictures).sort());
  expect(kept().filter((file) => !(file in pictures))).toEqual([]);
});

test('everything is pictured', async ({ browser, server }) => {
  const { department, commune, school, stranger } = await enter(browser, server);
  await take('dang-nhap.png', await stranger('/login'));

  const [own] = (await school.api.me()).units;
  const [place] = (await commune.api.me()).units;
  if (!own || !place) throw new Error('a school and a commune are at work');
  await take('danh-sach.png', await school.opens('/records/students'));
  await take('bang-nhap.png', await school.opens(`/records/students/grid?unit=${own.id}`));

  const hoa = await commune.api.add<{ account: { id: string } }>('/accounts', {
    unit: own.id,
    fullName: 'Nguyễn Thị Hoa',
  });
  const give = new URLSearchParams({ account: hoa.account.id, role: 'editor', unit: own.id, step: '4' });
  const giving = await commune.opens(`/grants/new?${give}`);
  await take('trao-quyen.png', giving, () =>
    field(giving, 'Lý do').fill('Quyết định phân công số 18/QĐ ngày 20/8/2026'),
  );
  const many = await commune.opens('/accounts/bulk');
  await take('nhieu-tai-khoan.png', many, async () => {
    await field(many, 'Dán bảng vào đây').fill(await table(commune.api, place.id));
    await many.getByRole('button', { name: 'Dùng bảng này' }).click();
    await field(many, 'Số lần được trao tiếp').fill('1');
    await field(many, 'Lý do').fill('Quyết định số 125/QĐ-UBND ngày 20/8/2026');
    await many.getByRole('button', { name: 'Kiểm tra' }).click();
    await expect(many.getByRole('button', { name: /^Tạo \d+ tài khoản/ })).toBeVisible();
    await many.mouse.move(0, 0);
  });

  await school.api.work('/students/actions', { action: 'submit', filter: { unit: own.id } });
  await take('viec-can-lam.png', await commune.opens('/'));
  await take('ban-duyet.png', await commune.opens('/approval'));

  const [grant] = await department.api.list(`/grants?unit=${place.id}&role=administrator&state=effective`);
  const revoking = await department.opens(`/grants/${grant?.id}/revoke`);
  await take('thu-hoi.png', revoking, () =>
    field(revoking, 'Lý do').fill('Cán bộ chuyển công tác, Quyết định số 218/QĐ-UBND'),
  );

  const { campaign, dossier, link } = await handover(department.api, PREPARED);
  await take('bang-theo-doi.png', await department.opens(`/handover/${campaign}`));
  await take('ho-so.png', await department.opens(`/handover/dossiers/${dossier}`));
  const opened = await stranger(link);
  await take('duong-dan.png', opened, () =>
    opened.getByRole('heading', { name: 'Chuẩn bị cho ngày bàn giao' }).evaluate((it) => it.scrollIntoView()),
  );
});

/** The first columns of a spreadsheet: for each school of the commune one person, all made up. */
async function table(api: Api, commune: string): Promise<string> {
  const names = [
    'Nguyễn Thị Hoa',
    'Trần Văn Bình',
    'Lê Thị Thu',
    'Phạm Quốc Huy',
    'Vũ Thị Mai',
    'Đỗ Minh Khang',
  ];
  const schools = await api.list<{ code: string }>(`/units?parent=${commune}&kind=school&sort=code&limit=50`);
  return schools
    .map(({ code }, number) => [code, names[number % names.length], 'Quản trị'].join('\t'))
    .join('\n');
}

test('nothing is named that was not taken', () => {
  expect([...taken].sort()).toEqual(named());
});
