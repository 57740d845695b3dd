import { useForm } from '@mantine/form';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../lib/testing';
import { DateField } from './DateField';
import { useSave } from './forms';

function Born({ save }: { save: (values: object) => Promise<void> }) {
  const form = useForm({ initialValues: { born: '2015-09-30' as string | null } });
  const { submit } = useSave(form, save);
  return (
    <form onSubmit={submit} noValidate>
      <DateField label="Ngày sinh" {...form.getInputProps('born')} />
      <button type="submit">{'Lưu'}</button>
    </form>
  );
}

const field = () => screen.getByRole('textbox', { name: 'Ngày sinh' });
const told = () => screen.queryByText(/Không đọc được ngày này/);

it('keeps what cannot be read to be mended, says so, and saves nothing until it is', async () => {
  const save = vi.fn(async () => {});
  show(<Born save={save} />);
  await userEvent.clear(field());
  await userEvent.type(field(), '31/13/2023');
  await userEvent.tab();
  expect(field()).toHaveProperty('value', '31/13/2023');
  expect(told()).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(save).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field());
  await userEvent.clear(field());
  await userEvent.type(field(), '1/12/2023');
  await userEvent.tab();
  expect(told()).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(save).toHaveBeenCalledWith({ born: '2023-12-01' });
});

it('saves nothing either by Enter in the field', async () => {
  const save = vi.fn(async () => {});
  show(<Born save={save} />);
  await userEvent.clear(field());
  await userEvent.type(field(), '30/2/2022{Enter}');
  expect(save).not.toHaveBeenCalled();
  expect(told()).toBeTruthy();
});

it('shows the calendar to whoever points at the field, not to whoever types', async () => {
  show(<Born save={async () => {}} />);
  const calendar = () => screen.queryByRole('button', { name: 'Tháng sau' });
  await userEvent.tab();
  expect(document.activeElement).toBe(field());
  expect(calendar()).toBeNull();
  await userEvent.click(field());
  expect(calendar()).toBeTruthy();
  await userEvent.keyboard('1');
  await waitFor(() => expect(calendar()).toBeNull());
});
