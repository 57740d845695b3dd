import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { HandoverLettersResult } from '../../api/types';
import { show } from '../../lib/testing';
import { SendingDone } from './SendingDone';

const counts = { sent: 3, failed: 0, units: 3, asked: 5 };

async function tell(result: object) {
  const done = <SendingDone campaign="c" result={result as HandoverLettersResult} action={null} />;
  const router = createRouter({
    routeTree: createRootRoute({ component: () => done }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  show(<RouterProvider router={router as never} />);
  return screen.findByRole('status');
}

it('names the units that no letter could reach', async () => {
  const unit = { id: 'u', name: 'Phường Lê Chân' };
  expect((await tell({ ...counts, unreached: [unit] })).textContent).toContain('Phường Lê Chân');
});

it('counts them where letters were sent before units were named', async () => {
  expect((await tell(counts)).textContent).toMatch(/\b2\b/);
});

it('tells whom the application reminds where there is no mail server', async () => {
  const inApp = { sent: 0, failed: 0, inApp: 2, units: 1, asked: 3, byMail: false, unreached: [] };
  const told = (await tell(inApp)).textContent;
  expect(told).toContain('Đã nhắc 2 người trong ứng dụng, ở 1 đơn vị.');
  expect(told).toContain('chưa nối với máy chủ thư điện tử');
  expect(told).toContain('2 đơn vị chưa có người quản trị');
});
