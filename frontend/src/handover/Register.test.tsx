import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { Registration } from '../api/types';
import { problem, show, stubApi } from '../lib/testing';
import { steps } from './progress';
import { Register } from './Register';

const registration: Registration = {
  campaign: 'Bàn giao năm 2026',
  organizer: 'Sở Giáo dục và Đào tạo Hải Phòng',
  unit: 'Phường Lê Chân',
  legalBasis: null,
  registerBy: '2026-12-05T10:00:00Z',
  trainingAt: null,
  handoverAt: null,
  contact: 'Văn phòng Sở, 0225 3 000 000',
  leaders: 0,
  officers: 1,
  open: true,
  people: [
    {
      part: 'officer',
      fullName: 'Trần Quốc Đạt',
      position: 'Chuyên viên',
      phone: '0987 654 321',
      email: 'dat@example.org',
    },
  ],
  registeredAt: '2026-12-01T10:00:00Z',
  steps: steps.map((step) => ({
    step,
    done: step === 'registered',
    at: null,
    by: 'organizer',
    needed: true,
    missing: [],
  })),
  readiness: { onlinePoint: null, equipment: false, line: false, sound: false, projector: false },
  appointment: null,
  letter: null,
  desk: null,
  place: null,
  trainings: [],
  reminder: null,
  version: 3,
};

const signed: Registration = {
  ...registration,
  version: 4,
  steps: registration.steps.map((one) => (one.step === 'signed' ? { ...one, done: true } : one)),
};

/** The page of a unit's link; what stands there by now is what it reads again. */
async function open(now: Registration = registration) {
  function Opened() {
    const [shown, setShown] = useState(registration);
    const readAgain = async () => {
      setShown(now);
      return now;
    };
    return <Register token="t" registration={shown} ended={false} onSaved={setShown} onStale={readAgain} />;
  }
  const router = createRouter({
    routeTree: createRootRoute({ component: Opened }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  show(<RouterProvider router={router as never} />);
  await userEvent.type(await screen.findByLabelText('Nơi đặt điểm cầu'), 'Hội trường tầng 2');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu điểm cầu' }));
}

const SAVE = 'PUT /api/v1/handover/registrations/t/readiness';

describe('what a unit was writing when its link closed', () => {
  it.each([
    ['the campaign has ended', problem(410, 'link-ended'), registration, 'Đợt bàn giao đã kết thúc'],
    ['the minutes are signed', problem(409, 'dossier-signed'), registration, 'Biên bản bàn giao đã ký'],
    ['somebody was faster, by signing', problem(412, 'version-stale'), signed, 'Biên bản bàn giao đã ký'],
  ])('stays to be copied, with whom to call, when %s', async (_, refusal, now, title) => {
    stubApi({ [SAVE]: () => refusal });
    await open(now);
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText('Nơi đặt điểm cầu: Hội trường tầng 2')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Chép nội dung' })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: '0225 3 000 000' })).toHaveLength(2);
    expect(screen.queryByLabelText('Nơi đặt điểm cầu')).toBeNull();
    await waitFor(() => expect(document.activeElement?.textContent).toContain(title));
  });
});

it('stays in its field when somebody else was faster, under what was written meanwhile', async () => {
  stubApi({ [SAVE]: () => problem(412, 'version-stale') });
  await open({ ...registration, version: 4, readiness: { ...registration.readiness, sound: true } });
  expect(await screen.findByText('Nội dung vừa thay đổi')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Nơi đặt điểm cầu').value).toBe('Hội trường tầng 2');
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Âm thanh').checked).toBe(true));
});

it('asks before whom a unit was about to name instead is lost', async () => {
  stubApi({ [SAVE]: () => problem(412, 'version-stale') });
  await open();
  const naming = () => userEvent.click(screen.getByRole('button', { name: 'Sửa người tham dự' }));
  const name = () => screen.getByLabelText<HTMLInputElement>(/^Họ và tên/);
  const cancel = () => userEvent.click(screen.getByRole('button', { name: 'Bỏ qua' }));
  await naming();
  await cancel();
  expect(screen.queryByLabelText(/^Họ và tên/)).toBeNull();
  await naming();
  await userEvent.clear(name());
  await userEvent.type(name(), 'Phạm Thị Thu Hà');
  await cancel();
  await userEvent.click(await screen.findByRole('button', { name: 'Nhập tiếp' }));
  await waitFor(() => expect(document.activeElement).toBe(name()));
  expect(name().value).toBe('Phạm Thị Thu Hà');
  await cancel();
  await userEvent.click(await screen.findByRole('button', { name: 'Đóng, bỏ nội dung' }));
  expect(screen.queryByLabelText(/^Họ và tên/)).toBeNull();
  expect(screen.getByText('Trần Quốc Đạt')).toBeTruthy();
});
