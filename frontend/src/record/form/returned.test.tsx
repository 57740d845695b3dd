import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { EducationRecord, RecordField, RecordType } from '../../api/types';
import { answer, show, stubApi } from '../../lib/testing';
import { NextReturned } from '../NextReturned';
import { EditRecord } from './EditRecord';

const students = {
  code: 'student',
  path: 'students',
  rules: [],
  label: { vi: 'Học sinh', en: 'Pupil' },
  sections: [
    {
      code: 'identity',
      label: { vi: 'Thông tin chung', en: null },
      fields: [
        { name: 'fullName', label: { vi: 'Họ và tên', en: null }, kind: 'text', initial: null },
        { name: 'birthPlace', label: { vi: 'Nơi sinh', en: null }, kind: 'text', initial: null },
      ] as RecordField[],
    },
  ],
} as unknown as RecordType;

const returned = {
  id: 'p-1',
  version: 3,
  schoolYear: '2026-2027',
  state: 'returned',
  remark: { reason: null, fields: [{ field: 'birthPlace', reason: 'Khác giấy khai sinh' }] },
  fullName: 'Lê Hoàng An',
  birthPlace: null,
  school: { id: 's-1', kind: 'school', name: 'Trường Tiểu học Minh Khai' },
  masked: [],
  can: ['edit', 'submit'],
  cannot: {},
} as unknown as EducationRecord;

function open(
  can: string[],
  component = () => <EditRecord type={students} record={returned} newest={async () => returned} />,
) {
  const made = stubApi({
    'GET /api/v1/me': () => answer({ account: { id: 'a-1' }, units: [], can: [] }),
    'PATCH /api/v1/students/p-1': () => answer({ ...returned, version: 4, can }),
    'POST /api/v1/students/p-1/submit': () => answer({ ...returned, version: 5, state: 'submitted' }),
    'GET /api/v1/students': () => answer({ items: [{ id: 'p-1' }, { id: 'p-2' }], next: null, total: 2 }),
  });
  const router = createRouter({
    routeTree: createRootRoute({ component }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  show(<RouterProvider router={router as never} />);
  return { made, router };
}

const writes = (made: Request[]) =>
  made
    .filter(({ method }) => method !== 'GET')
    .map(({ method, url }) => `${method} ${new URL(url).pathname}`);

describe('a record that came back', () => {
  it('tells why at the field, and is saved and submitted at once', async () => {
    const { made, router } = open(['submit']);
    const field = await screen.findByRole('textbox', {
      name: 'Nơi sinh',
      description: /Khác giấy khai sinh/,
    });
    await userEvent.type(field, 'Hải Phòng');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu và gửi' }));
    await waitFor(() =>
      expect(writes(made)).toEqual(['PATCH /api/v1/students/p-1', 'POST /api/v1/students/p-1/submit']),
    );
    // Those that came back with it are offered there.
    await waitFor(() => expect(router.state.location.search).toMatchObject({ after: 'returned' }));
  });

  it('stays saved when warnings keep it from being submitted', async () => {
    const { made, router } = open([]);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Nơi sinh' }), 'Hải Phòng');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu và gửi' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/records/students/p-1'));
    expect(writes(made)).toEqual(['PATCH /api/v1/students/p-1']);
  });

  it('leads to the next one', async () => {
    const sent = { ...returned, state: 'submitted' } as EducationRecord;
    open([], () => <NextReturned type={students} record={sent} />);
    const next = await screen.findByRole('link', { name: 'Hồ sơ bị trả lại tiếp theo' });
    expect(next.getAttribute('href')).toMatch(/^\/records\/students\/p-2\/edit\?schoolYear=2026-2027/);
  });
});
