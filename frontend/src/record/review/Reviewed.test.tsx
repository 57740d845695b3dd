import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RecordType } from '../../api/types';
import { answer, show, stubApi } from '../../lib/testing';
import { Reviewed } from './Reviewed';
import { GLANCE } from './settled';

const students: RecordType = {
  code: 'student',
  path: 'students',
  rules: [],
  label: { vi: 'Học sinh', en: 'Pupil' },
  sections: [],
};

const waiting = {
  id: 'p-1',
  schoolYear: '2026-2027',
  version: 2,
  code: 'HS1',
  fullName: 'Lê Hoàng An',
  school: { id: 's-1', name: 'Trường Tiểu học Minh Khai', kind: 'school' },
  state: 'submitted',
  officialVersion: null,
  closedBy: null,
  remark: null,
  findings: [],
  masked: [],
  can: ['approve', 'return'],
  cannot: {},
};

async function open() {
  const made = stubApi({
    'GET /api/v1/students/p-1': () => answer(waiting),
    'GET /api/v1/students/p-1/diff': () => answer({ from: 0, to: 2, changes: [] }),
    'POST /api/v1/students/p-1/approve': () => answer({ ...waiting, state: 'approved', can: [] }),
  });
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => <Reviewed type={students} id="p-1" schoolYear="2026-2027" onDecided={() => {}} />,
    }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  show(<RouterProvider router={router as never} />);
  await screen.findByRole('heading', { name: 'Lê Hoàng An' });
  return () => made.filter(({ method }) => method === 'POST').length;
}

const glance = () =>
  waitFor(() => expect(document.querySelector('[data-keys="on"]')).not.toBeNull(), { timeout: 10 * GLANCE });
const press = (repeat = false) =>
  fireEvent.keyDown(document.documentElement, { key: 'a', code: 'KeyA', repeat });

describe('a decision by key', () => {
  it('is not taken before the record was there to be read', async () => {
    const approvals = await open();
    expect(document.querySelector('[data-keys="on"]')).toBeNull();
    press();
    await glance();
    expect(approvals()).toBe(0);
    press();
    await waitFor(() => expect(approvals()).toBe(1));
  });

  it('is not taken by a key that is held down from the record before', async () => {
    const approvals = await open();
    await glance();
    press(true);
    await new Promise((past) => setTimeout(past, 200));
    expect(approvals()).toBe(0);
  });

  it('opens what is said of a record beside its values, and Escape closes it', async () => {
    await open();
    await glance();
    fireEvent.keyDown(document.documentElement, { key: 'r', code: 'KeyR' });
    const beside = await screen.findByRole('region', { name: 'Trả lại hồ sơ của Lê Hoàng An' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(beside.contains(document.activeElement)).toBe(true);
    fireEvent.keyDown(document.activeElement ?? beside, { key: 'Escape', code: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Trả lại/ })).toBeNull());
  });
});
