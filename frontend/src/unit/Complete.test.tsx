import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { RecordType, TypeCompleteness } from '../api/types';
import { show } from '../lib/testing';
import { CompleteCell, filledShare, isComplete } from './Complete';

const whole: TypeCompleteness = {
  type: 'student',
  records: 2,
  approved: 2,
  fields: ['fullName', 'nationalId'],
  filled: 4,
  gaps: [],
};
const lacking: TypeCompleteness = {
  ...whole,
  filled: 3,
  gaps: [{ field: 'nationalId', records: 1, first: [{ id: 'p-1', name: 'Lê Hoàng An' }] }],
};
const none: TypeCompleteness = { ...whole, type: 'campus', records: 0, approved: 0, filled: 0 };

const students = {
  code: 'student',
  path: 'students',
  label: { vi: 'Học sinh', en: 'Pupil' },
  sections: [{ fields: [{ name: 'nationalId', label: { vi: 'Số định danh cá nhân', en: null } }] }],
} as unknown as RecordType;

describe('a school is complete', () => {
  it('when nothing is missing, nothing is found and everything is approved of what there is', () => {
    expect(isComplete([whole, none], 0)).toBe(true);
    expect(isComplete([whole, none], 1)).toBe(false);
    expect(isComplete([lacking], 0)).toBe(false);
    expect(isComplete([{ ...whole, approved: 1 }], 0)).toBe(false);
    expect(isComplete([none], 0)).toBe(false);
  });

  it('never wholly while something is missing', () => {
    expect(filledShare({ ...lacking, records: 1000, filled: 1999 })).toBe(99);
    expect(filledShare(whole)).toBe(100);
  });

  it('and the records that lack something are one press away', async () => {
    const router = createRouter({
      routeTree: createRootRoute({ component: () => <CompleteCell type={students} of={lacking} /> }),
      history: createMemoryHistory({ initialEntries: ['/'] }),
    });
    show(<RouterProvider router={router as never} />);
    await userEvent.click(await screen.findByRole('button', { name: '75%: xem mục thiếu' }));
    expect(await screen.findByText('Số định danh cá nhân: 1 hồ sơ')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Lê Hoàng An' }).getAttribute('href')).toBe(
      '/records/students/p-1',
    );
  });
});
