import { defineConfig } from '@playwright/test';

/** Stories run in the system's Chromium against a running Khuê (KHUE_URL), each written with accessible locators. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  // Each story has a Khuê of its own, so two of them do not meet.
  workers: 2,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.KHUE_URL ?? 'http://localhost:8080',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    // Nothing fades or slides for whoever asks for that, and the stories wait for nothing. One of them asks for motion.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording costs a third of the work of all stories; KHUE_TRACE=yes when one fails and its error does not tell why.
    trace: process.env.KHUE_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.KHUE_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
      ],
    },
  },
});
