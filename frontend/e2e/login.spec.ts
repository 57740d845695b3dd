import { printedAdministrator } from './support/server';
import { changePassword, expect, expectAccessible, logIn, test } from './support/story';

const CHOSEN = 'Phượng nở sớm bên hồ Tam Bạc';

test.use({ story: 'login' });
test.describe.configure({ mode: 'serial' });

test('a wrong password is refused without telling whether the account exists', async ({ page, server }) => {
  const { username } = printedAdministrator(server.output());
  await logIn(page, server.url, username, 'không phải mật khẩu');
  const refused = page.getByRole('alert');
  await expect(refused).toBeVisible();
  const known = await refused.innerText();
  await logIn(page, server.url, 'khong.co.ai', 'không phải mật khẩu');
  await expect(page.getByRole('alert')).toBeVisible();
  const unknown = await page.getByRole('alert').innerText();
  // The request id is the only thing that may differ.
  const plain = (text: string) => text.replace(/\b[0-9a-f]{32}\b/g, '');
  expect(plain(unknown)).toBe(plain(known));
  await expectAccessible(page);
});

test('the printed one-time password opens the door once, to choose an own one', async ({ page, server }) => {
  const { username, password } = printedAdministrator(server.output());
  await logIn(page, server.url, username, password);
  await expect(page.getByRole('heading', { name: 'Đổi mật khẩu' })).toBeVisible();
  await expectAccessible(page);
  await changePassword(page, password, CHOSEN);
  await expect(page.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible();
  await expectAccessible(page);
});

test('the session outlives a reload and ends with logging out', async ({ page, server }) => {
  const { username } = printedAdministrator(server.output());
  await logIn(page, server.url, username, CHOSEN);
  await expect(page.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible();
  await page.goto(`${server.url}/profile`);
  await expect(page.getByText('Phiên này')).toBeVisible();
  await expectAccessible(page);
});

test('the whole login works with the keyboard alone', async ({ page, server }) => {
  const { username } = printedAdministrator(server.output());
  await page.goto(server.url);
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(CHOSEN);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible();
});

test('the screens are as light or as dark as the system wishes', async ({ browser, server }) => {
  for (const colorScheme of ['dark', 'light'] as const) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(server.url);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await context.close();
  }
});
