import { defineConfig } from '@playwright/test';
import stories from '../playwright.config';

/** Takes the pictures of the guides: `npm run pictures`. */
export default defineConfig(stories, {
  testDir: '.',
  testMatch: 'guides.ts',
  outputDir: '../test-results',
  workers: 1,
  retries: 0,
  // Each picture stands on what was done for the ones before.
  maxFailures: 1,
  timeout: 300_000,
  use: { ...stories.use, actionTimeout: 20_000, trace: 'off' },
});
