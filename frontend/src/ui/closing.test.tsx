import { TextInput } from '@mantine/core';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../lib/testing';
import { CancelButton, Closing } from './closing';
import { FormDialog } from './FormDialog';
import { ReasonDialog } from './ReasonDialog';
import { SidePanel } from './SidePanel';
import { useGuarded } from './unsaved';

function Form() {
  const [name, setName] = useState('');
  useGuarded({ unsaved: () => name !== '' });
  return (
    <>
      <TextInput label="Tên bàn" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <CancelButton />
    </>
  );
}

type Around = typeof SidePanel | typeof FormDialog;

function Desks({ around: Around }: { around: Around }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {'Thêm bàn'}
      </button>
      <Around open={open} onClose={() => setOpen(false)} title="Bàn mới">
        <Form />
      </Around>
    </>
  );
}

const field = () => screen.findByLabelText<HTMLInputElement>('Tên bàn');
const gone = () => waitFor(() => expect(screen.queryByLabelText('Tên bàn')).toBeNull());
const button = (name: string) => screen.findByRole('button', { name });
const overlay = () => document.querySelector('[class*="-overlay"]') as HTMLElement;

async function open(around: Around) {
  show(<Desks around={around} />);
  await userEvent.click(await button('Thêm bàn'));
  return field();
}

async function type(around: Around) {
  await userEvent.type(await open(around), 'Bàn phía Đông');
}

describe.each([
  ['a panel', SidePanel],
  ['a dialog', FormDialog],
])('%s with something typed in it', (_, around) => {
  it.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['a click outside', () => userEvent.click(overlay())],
    ['its cross', async () => userEvent.click(await button('Đóng'))],
    ['its cancel button', async () => userEvent.click(await button('Bỏ qua'))],
  ])('asks before %s closes it, and goes back to the field', async (_, close) => {
    await type(around);
    await close();
    await screen.findByText('Nếu đóng “Bàn mới”, những gì bạn vừa nhập ở đó sẽ mất.');
    await waitFor(async () => expect(document.activeElement).toBe(await button('Nhập tiếp')));
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
    expect((await field()).value).toBe('Bàn phía Đông');
  });

  it('stays when Escape answers the question', async () => {
    await type(around);
    await userEvent.click(await button('Bỏ qua'));
    await button('Nhập tiếp');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Nhập tiếp' })).toBeNull());
    expect((await field()).value).toBe('Bàn phía Đông');
  });

  it('is closed by whoever lets it go, who is then where it was opened', async () => {
    await type(around);
    await userEvent.click(await button('Bỏ qua'));
    await userEvent.click(await button('Đóng, bỏ nội dung'));
    await gone();
    await waitFor(async () => expect(document.activeElement).toBe(await button('Thêm bàn')));
  });

  it.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['its cancel button', async () => userEvent.click(await button('Bỏ qua'))],
  ])('closes at once by %s when nothing is', async (_, close) => {
    await open(around);
    await close();
    await gone();
    expect(screen.queryByRole('button', { name: 'Nhập tiếp' })).toBeNull();
  });
});

it('a form that gives way on its page asks in the same words', async () => {
  const onClose = vi.fn();
  show(
    <Closing onClose={onClose}>
      <Form />
    </Closing>,
  );
  await userEvent.type(await field(), 'Bàn phía Tây');
  await userEvent.click(await button('Bỏ qua'));
  await userEvent.click(await button('Nhập tiếp'));
  await waitFor(async () => expect(document.activeElement).toBe(await field()));
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(await button('Bỏ qua'));
  await userEvent.click(await button('Đóng, bỏ nội dung'));
  expect(onClose).toHaveBeenCalledOnce();
});

it('what stands around several forms hears of those in panels too', async () => {
  const outer = vi.fn();
  show(
    <Closing onClose={outer}>
      <CancelButton />
      <Desks around={SidePanel} />
    </Closing>,
  );
  const [before] = await screen.findAllByRole('button', { name: 'Bỏ qua' });
  await userEvent.click(await button('Thêm bàn'));
  await userEvent.type(await field(), 'Bàn phía Đông');
  await userEvent.click(before as HTMLElement);
  await button('Nhập tiếp');
  expect(outer).not.toHaveBeenCalled();
});

describe('a dialog that asks for a reason', () => {
  async function lock(onConfirm: () => Promise<void>) {
    function Locking() {
      const [asking, setAsking] = useState(false);
      return (
        <>
          <button type="button" onClick={() => setAsking(true)}>
            {'Khoá…'}
          </button>
          {asking && (
            <ReasonDialog
              open
              onClose={() => setAsking(false)}
              title="Khoá tài khoản"
              confirm="Khoá"
              onConfirm={onConfirm}
            >
              {null}
            </ReasonDialog>
          )}
        </>
      );
    }
    await onPage(<Locking />);
    await userEvent.click(await button('Khoá…'));
    await userEvent.type(await screen.findByLabelText(/^Lý do/), 'Nghi bị lộ');
  }

  it('keeps a reason that somebody has begun to write', async () => {
    await lock(async () => {});
    await userEvent.click(await button('Bỏ qua'));
    await screen.findByText(/“Khoá tài khoản”/);
    await userEvent.click(await button('Nhập tiếp'));
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/^Lý do/)).value).toBe('Nghi bị lộ');
  });

  it('leads back to where it was opened, although it is taken away and not closed', async () => {
    await lock(async () => {});
    await userEvent.click(await button('Bỏ qua'));
    await userEvent.click(await button('Đóng, bỏ nội dung'));
    await waitFor(async () => expect(document.activeElement).toBe(await button('Khoá…')));
  });

  it('asks nothing once the act is done', async () => {
    await lock(async () => {});
    await userEvent.click(await button('Khoá'));
    await waitFor(() => expect(screen.queryByLabelText(/^Lý do/)).toBeNull());
    expect(screen.queryByRole('button', { name: 'Nhập tiếp' })).toBeNull();
  });

  it('asks after a refusal', async () => {
    await lock(() => Promise.reject(new Error('unreachable')));
    await userEvent.click(await button('Khoá'));
    await screen.findByRole('alert');
    await userEvent.click(await button('Bỏ qua'));
    await button('Nhập tiếp');
  });
});

/** Where leaving the page is asked about. */
async function onPage(children: ReactNode) {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => children }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  show(<RouterProvider router={router as never} />);
}

const sources = import.meta.glob<string>(['../**/*.tsx', '!../**/*.test.tsx'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

it('every form that can be cancelled says what is typed in it', () => {
  const forms = Object.entries(sources).filter(
    ([, text]) =>
      /useForm\b.* from '@mantine\/form'/.test(text) && /action\.cancel'|<CancelButton/.test(text),
  );
  const silent = forms.filter(
    ([, text]) => !text.includes('<LeaveGuard') || /onClick={on\w+}>\s*{t\('(ui:)?action\.cancel'/.test(text),
  );
  expect(silent.map(([path]) => path)).toEqual([]);
  expect(forms.length).toBeGreaterThan(12);
});
