import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EducationRecord, RecordField, RecordType, Unit } from '../../api/types';
import { answer, show, stubApi } from '../../lib/testing';
import { EditRecord } from './EditRecord';
import { NewRecord } from './NewRecord';

const text = (name: string, label: string) =>
  ({
    name,
    label: { vi: label, en: null },
    kind: 'text',
    required: false,
    initial: null,
    longest: null,
  }) as RecordField;

const students = {
  code: 'student',
  path: 'students',
  rules: [],
  label: { vi: 'Học sinh', en: 'Pupil' },
  sections: [
    {
      code: 'identity',
      label: { vi: 'Thông tin chung', en: null },
      fields: [text('fullName', 'Họ và tên'), text('nationalId', 'Số định danh cá nhân')],
    },
  ],
} as unknown as RecordType;

const school = { id: 's-1', kind: 'school', name: 'Trường Tiểu học Nguyễn Văn Tố' } as Unit;

const pupil = (version: number, fullName: string) =>
  ({
    id: 'p-1',
    version,
    schoolYear: '2026-2027',
    fullName,
    nationalId: null,
    school,
    masked: [],
    can: ['edit'],
  }) as unknown as EducationRecord;

/** Opens a form anew, as after a reload. */
async function open(form: ReactNode, account = 'a-1') {
  stubApi({
    'GET /api/v1/me': () => answer({ account: { id: account }, units: [], can: [] }),
    'POST /api/v1/students': () => answer({ id: 'p-1', fullName: 'Lê Hoàng An' }, 201),
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: () => form }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const { unmount } = show(<RouterProvider router={router as never} />);
  await name();
  return unmount;
}

const name = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Họ và tên' });
const offer = () => screen.queryByText(/^Có nội dung chưa lưu lúc/);
const press = (words: string) => userEvent.click(screen.getByRole('button', { name: words }));

const fresh = <NewRecord type={students} school={school} preset={{}} onNext={() => {}} />;
const edited = (record: EducationRecord) => (
  <EditRecord type={students} record={record} newest={async () => record} />
);

beforeEach(() => sessionStorage.clear());

describe('what was typed and not saved', () => {
  it('is offered again and taken up, beside what has been typed since', async () => {
    const close = await open(fresh);
    await userEvent.type(await name(), 'Lê Hoàng An');
    close();
    await open(fresh);
    expect(offer()).not.toBeNull();
    expect((await name()).value).toBe('');
    await userEvent.type(screen.getByRole('textbox', { name: /Số định danh/ }), '0313');
    await press('Dùng tiếp');
    expect((await name()).value).toBe('Lê Hoàng An');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Số định danh/ }).value).toBe('0313');
    expect(offer()).toBeNull();
  });

  it('is gone when it is given up', async () => {
    const close = await open(fresh);
    await userEvent.type(await name(), 'Lê');
    close();
    const closeAgain = await open(fresh);
    await press('Bỏ');
    closeAgain();
    await open(fresh);
    expect(offer()).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });

  it('is gone once it is saved', async () => {
    await open(fresh);
    await userEvent.type(await name(), 'Lê Hoàng An');
    expect(sessionStorage).toHaveLength(1);
    await press('Lưu');
    await waitFor(() => expect(sessionStorage).toHaveLength(0));
  });

  it('is not shown to another account', async () => {
    const close = await open(fresh);
    await userEvent.type(await name(), 'Lê');
    close();
    await open(fresh, 'a-2');
    expect(offer()).toBeNull();
  });

  it('stands beside what a newer version says', async () => {
    const close = await open(edited(pupil(1, 'Lê Hoàng An')));
    await userEvent.type(await name(), 'h');
    close();
    const closeAgain = await open(edited(pupil(1, 'Lê Hoàng An')));
    expect(offer()).not.toBeNull();
    expect(screen.queryByText(/Từ khi bạn nhập, hồ sơ đã được sửa/)).toBeNull();
    closeAgain();
    await open(edited(pupil(2, 'Lê Hoàng Ân')));
    expect(screen.getByText(/Từ khi bạn nhập, hồ sơ đã được sửa/)).toBeTruthy();
    expect(screen.getByRole('row', { name: 'Họ và tên Lê Hoàng Ân Lê Hoàng Anh' })).toBeTruthy();
    await press('Dùng tiếp');
    expect((await name()).value).toBe('Lê Hoàng Anh');
  });
});
