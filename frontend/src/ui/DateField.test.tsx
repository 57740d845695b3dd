import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../lib/testing';
import { DateField } from './DateField';

it('keeps what cannot be read to be mended, and says so', async () => {
  const changed = vi.fn();
  show(<DateField label="Ngày sinh" value="2015-09-30" onChange={changed} />);
  const field = screen.getByRole('textbox', { name: 'Ngày sinh' });
  await userEvent.clear(field);
  await userEvent.type(field, '31/13/2023');
  await userEvent.tab();
  expect(field).toHaveProperty('value', '31/13/2023');
  expect(screen.getByText(/Không đọc được ngày này/)).toBeTruthy();
  await userEvent.clear(field);
  await userEvent.type(field, '1/12/2023');
  await userEvent.tab();
  expect(changed).toHaveBeenLastCalledWith('2023-12-01');
  expect(screen.queryByText(/Không đọc được ngày này/)).toBeNull();
});
