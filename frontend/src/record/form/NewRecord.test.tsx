import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { RecordField, RecordType, Unit } from '../../api/types';
import { answer, problem, show, stubApi } from '../../lib/testing';
import { NewRecord } from './NewRecord';
import type { Values } from './values';

const field = (name: string, label: string, more: Partial<RecordField> = {}): RecordField => ({
  name,
  label: { vi: label, en: null },
  kind: 'text',
  required: false,
  unique: false,
  formed: false,
  immutable: false,
  yearly: false,
  privacy: 'none',
  codeList: null,
  refersTo: null,
  initial: null,
  longest: null,
  min: null,
  max: null,
  ...more,
});

const students: RecordType = {
  code: 'student',
  path: 'students',
  rules: [],
  label: { vi: 'Học sinh', en: 'Pupil' },
  sections: [
    {
      code: 'identity',
      label: { vi: 'Thông tin chung', en: null },
      fields: [
        field('code', 'Mã học sinh', { required: true, formed: true, immutable: true }),
        field('fullName', 'Họ và tên', { kind: 'name', required: true }),
        field('dateOfBirth', 'Ngày sinh', { kind: 'date' }),
        field('gender', 'Giới tính', { kind: 'code', codeList: 'gender' }),
        field('heightCm', 'Chiều cao', { kind: 'decimal', min: 30, max: 230 }),
        field('isDisabled', 'Khuyết tật', { kind: 'boolean' }),
        field('classCode', 'Lớp', { kind: 'reference', refersTo: 'class' }),
      ],
    },
  ],
};

const classes: RecordType = {
  code: 'class',
  path: 'classes',
  rules: [],
  label: { vi: 'Lớp', en: 'Class' },
  sections: [],
};
const school = { id: 's-1', kind: 'school', name: 'Trường Tiểu học Nguyễn Văn Tố' } as Unit;

function stub(post: (body: Record<string, unknown>) => Response) {
  const bodies: Record<string, unknown>[] = [];
  stubApi({
    'GET /api/v1/me': () => answer({ account: { id: 'a-1' }, units: [], can: [] }),
    'GET /api/v1/record-types': () => answer({ items: [students, classes] }),
    'GET /api/v1/code-lists/gender': () =>
      answer({
        name: 'gender',
        codes: ['Nam', 'Nữ'].map((vi, index) => ({
          code: `0${index + 1}`,
          label: { vi, en: null },
          aliases: [],
          parent: null,
          from: null,
          until: null,
        })),
      }),
    'GET /api/v1/classes': () => answer({ items: [{ id: 'c-1', code: '5A', name: '5A' }], next: null }),
    'POST /api/v1/students': async (request) => {
      const body = await request.json();
      bodies.push(body);
      return post(body);
    },
  });
  return bodies;
}

function Turns() {
  const [turn, setTurn] = useState<{ number: number; preset: Values }>({ number: 1, preset: {} });
  return (
    <NewRecord
      key={turn.number}
      type={students}
      school={school}
      preset={turn.preset}
      onNext={(preset) => setTurn({ number: turn.number + 1, preset })}
    />
  );
}

async function open() {
  const router = createRouter({
    routeTree: createRootRoute({ component: Turns }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  show(<RouterProvider router={router as never} />);
  await screen.findByRole('textbox', { name: /Họ và tên/ });
}

const input = (name: RegExp) =>
  screen.queryByRole<HTMLInputElement>('combobox', { name }) ??
  screen.getByRole<HTMLInputElement>('textbox', { name });

async function choose(name: RegExp, words: string) {
  await userEvent.click(input(name));
  await screen.findAllByRole('option', { hidden: true });
  await userEvent.keyboard(words);
  await userEvent.tab();
}

describe('the form of a new record', () => {
  it('sends what was given as the API takes it, and leaves out what was not', async () => {
    const bodies = stub(() => answer({ id: 'p-1', fullName: 'Lê Hoàng An' }, 201));
    await open();
    expect(document.activeElement).toBe(input(/Họ và tên/));
    await userEvent.keyboard('Lê Hoàng An ');
    await userEvent.type(input(/Ngày sinh/), '30/9/2015');
    await choose(/Giới tính/, 'nu');
    await userEvent.type(input(/Chiều cao/), '138,5');
    await choose(/Khuyết tật/, 'khong');
    await choose(/Lớp/, '5a');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bodies).toHaveLength(1));
    expect(bodies[0]).toEqual({
      school: 's-1',
      fullName: 'Lê Hoàng An',
      dateOfBirth: '2015-09-30',
      gender: '02',
      heightCm: 138.5,
      isDisabled: false,
      classCode: '5A',
    });
    // The next pupil joins the same class; everything else is to be typed again.
    await waitFor(() => expect(input(/Họ và tên/).value).toBe(''));
    expect(document.activeElement).toBe(input(/Họ và tên/));
    await waitFor(() => expect(input(/Lớp/).value).toBe('5A'));
    expect(input(/Giới tính/).value).toBe('');
    expect(input(/Ngày sinh/).value).toBe('');
  });

  it('tells what is refused at its field and keeps what was typed', async () => {
    const errors = [{ pointer: '/heightCm', code: 'out-of-range', detail: 'Từ 30 đến 230.' }];
    const bodies = stub(() => problem(422, 'invalid', { errors }));
    await open();
    await userEvent.keyboard('Lê Hoàng An');
    await userEvent.type(input(/Chiều cao/), '999');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Từ 30 đến 230.')).toBeTruthy();
    expect(bodies[0]?.heightCm).toBe(999);
    expect(input(/Họ và tên/).value).toBe('Lê Hoàng An');
    expect(document.activeElement).toBe(input(/Chiều cao/));
  });
});
