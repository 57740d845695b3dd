import { TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { show } from '../lib/testing';
import { SidePanel } from './SidePanel';
import { useGuarded } from './unsaved';

function Form() {
  const [name, setName] = useState('');
  useGuarded({ unsaved: () => name !== '' });
  return <TextInput label="Tên bàn" value={name} onChange={(event) => setName(event.currentTarget.value)} />;
}

function Desks() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {'Thêm bàn'}
      </button>
      <SidePanel open={open} onClose={() => setOpen(false)} title="Bàn mới">
        <Form />
      </SidePanel>
    </>
  );
}

const field = () => screen.findByLabelText<HTMLInputElement>('Tên bàn');
const overlay = () => document.querySelector('.mantine-Drawer-overlay') as HTMLElement;

async function type() {
  show(<Desks />);
  await userEvent.click(screen.getByRole('button', { name: 'Thêm bàn' }));
  await userEvent.type(await field(), 'Bàn phía Đông');
}

describe('a panel with something typed in it', () => {
  it.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['a click outside', () => userEvent.click(overlay())],
    ['its cross', () => userEvent.click(screen.getByRole('button', { name: 'Đóng' }))],
  ])('asks before %s closes it, and goes back to the field', async (_, close) => {
    await type();
    await close();
    await userEvent.click(await screen.findByRole('button', { name: 'Nhập tiếp' }));
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
    expect((await field()).value).toBe('Bàn phía Đông');
  });

  it('stays when Escape answers the question', async () => {
    await type();
    await userEvent.keyboard('{Escape}');
    await screen.findByRole('button', { name: 'Nhập tiếp' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Nhập tiếp' })).toBeNull());
    expect((await field()).value).toBe('Bàn phía Đông');
  });

  it('is closed by whoever lets it go', async () => {
    await type();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await screen.findByRole('button', { name: 'Đóng, bỏ nội dung' }));
    await waitFor(() => expect(screen.queryByLabelText('Tên bàn')).toBeNull());
  });
});

it('a panel without anything typed closes at once', async () => {
  show(<Desks />);
  await userEvent.click(screen.getByRole('button', { name: 'Thêm bàn' }));
  await field();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByLabelText('Tên bàn')).toBeNull());
  expect(screen.queryByRole('button', { name: 'Nhập tiếp' })).toBeNull();
});
