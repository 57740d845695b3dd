import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answer, show, stubApi } from '../../lib/testing';
import { GlobalSearch } from './GlobalSearch';

const school = { id: 's-1', kind: 'school', code: 'S1', name: 'Trường Tiểu học Minh Khai' };

async function open(can: string[]) {
  const made = stubApi({
    'GET /api/v1/me': () => answer({ account: { id: 'a-1' }, units: [], can }),
    'GET /api/v1/units': () => answer({ items: [], next: null }),
    'GET /api/v1/students': () =>
      answer({
        items: [{ id: 'p-1', code: 'HS1', fullName: 'Lê Hoàng An', classCode: '5A', school }],
        next: null,
      }),
    'GET /api/v1/staff': () =>
      answer({ items: [{ id: 't-1', code: 'CB1', fullName: 'Lê Hoàng Ân', school }], next: null }),
  });
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => (
        <>
          <input aria-label="Họ và tên" />
          <GlobalSearch />
        </>
      ),
    }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  show(<RouterProvider router={router as never} />);
  const field = await screen.findByRole('textbox', { name: 'Họ và tên' });
  field.focus();
  fireEvent.keyDown(field, { key: 'k', code: 'KeyK', ctrlKey: true });
  await userEvent.type(await screen.findByPlaceholderText(/^Tìm học sinh/), 'le hoang');
  return { made, router };
}

describe('the search of everything', () => {
  it('opens from within a field, and finds pupils and staff', async () => {
    const { router } = await open(['record.read']);
    expect(await screen.findByText('HS1 · 5A · Trường Tiểu học Minh Khai')).toBeTruthy();
    expect(screen.getByText('Lê Hoàng Ân')).toBeTruthy();
    await userEvent.click(screen.getByText('Lê Hoàng An'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/records/students/p-1'));
  });

  it('asks for no people where nobody may read their records', async () => {
    const { made } = await open(['unit.view']);
    await waitFor(() => expect(made.some(({ url }) => url.includes('/units?'))).toBe(true));
    expect(made.some(({ url }) => /\/(students|staff)\?/.test(url))).toBe(false);
  });
});
