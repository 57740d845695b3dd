import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { answer, show, stubApi } from '../lib/testing';
import { ChosenUnits } from './InvitedUnits';

const NAMES: Record<string, string> = { a: 'Trường Kim Đồng', b: 'Trường Xã Bên' };

it('says at a unit why it cannot be invited, and leaves it out again', async () => {
  stubApi(
    Object.fromEntries(
      Object.entries(NAMES).map(([id, name]) => [`GET /api/v1/units/${id}`, () => answer({ id, name })]),
    ),
  );
  const onChange = vi.fn();
  show(
    <ChosenUnits
      audience="school"
      value={['a', 'b']}
      errors={{ 'units.1': 'Đơn vị này không thuộc diện được mời.' }}
      onChange={onChange}
    />,
  );
  const leaveOut = await screen.findByRole('button', { name: `Bỏ ${NAMES.b}` });
  expect(screen.getByRole('alert').closest('li')).toBe(leaveOut.closest('li'));
  await userEvent.click(leaveOut);
  expect(onChange).toHaveBeenCalledWith(['a']);
});
