import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const backend = process.env.KHUE_BACKEND ?? 'http://localhost:8080';
const proxy = Object.fromEntries(
  ['/api', '/openapi.yaml', '/.well-known', '/docs', '/q'].map((path) => [
    path,
    { target: backend, changeOrigin: false },
  ]),
);

export default defineConfig({
  plugins: [react()],
  server: { port: 5173, proxy },
  preview: { port: 4173, proxy },
  build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/lib/testSetup.ts'],
    restoreMocks: true,
    // Of a machine that does much else at the same time.
    testTimeout: 30_000,
  },
});
