// One account for each unit of the city, from the request to the printed slips.
import { createRequire } from 'node:module';
import { call, finished, keep, kept, khue, password, tokenOf, work } from './api.mjs';

const require = createRequire(new URL('../../frontend/package.json', import.meta.url));
const { chromium } = require('@playwright/test');
const world = kept('world');
const rows = world.units.map((unit, n) => ({
  unit,
  fullName: `Trần Thị Hiệu Trưởng ${n}`,
  username: `bulk.${n}`,
  role: 'administrator',
  passes: 0,
}));

const token = await tokenOf(world.callers.root);
const began = performance.now();
const seconds = () => (performance.now() - began) / 1000;
const told = new Set();
const job = await call('POST', '/accounts/bulk', token, { reason: 'bench', rows });
const accepted = seconds();
let done = 0;
const { result } = await finished(job, world.callers.root, (now) => {
  told.add(now.done);
  if (now.state === 'done') done = seconds();
});
const fetched = seconds();
const good = result.items.filter((item) => item.outcome === 'created' && item.oneTimePassword);
if (good.length !== rows.length) throw new Error(`${good.length} of ${rows.length} accounts were made`);
const pdf = await print(job.id);
keep('bulk', {
  rows: rows.length,
  accepted,
  done,
  fetched,
  told: told.size,
  printed: seconds() - fetched,
  all: seconds(),
  pdfKib: pdf.length / 1024,
});

/** The slips as whoever made the accounts prints them: log in, open the job, print. */
async function print(id) {
  const browser = await chromium.launch({
    executablePath: process.env.KHUE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const page = await browser.newPage({ locale: 'vi-VN' });
    await page.goto(khue);
    await page.getByRole('textbox', { name: 'Tên đăng nhập', exact: true }).fill(world.callers.root);
    await page.getByRole('textbox', { name: 'Mật khẩu', exact: true }).fill(password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { name: 'Việc cần làm' }).waitFor();
    await page.goto(`${khue}/accounts/bulk/${id}`);
    const slips = page.locator('li:has(svg use[href="#login-address"])');
    await slips.first().waitFor();
    if ((await slips.count()) !== rows.length) throw new Error(`${await slips.count()} slips on the page`);
    return await page.pdf({ path: `${work}/slips.pdf`, preferCSSPageSize: true });
  } finally {
    await browser.close();
  }
}
