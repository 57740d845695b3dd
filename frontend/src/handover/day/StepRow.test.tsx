import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { DossierStep } from '../../api/types';
import { show } from '../../lib/testing';
import { useGuarded } from '../../ui/unsaved';
import { StepRow } from './StepRow';

const step: DossierStep = {
  step: 'introduced',
  done: false,
  at: null,
  by: 'organizer',
  needed: true,
  missing: ['letter'],
};

function Letter() {
  const [number, setNumber] = useState('');
  useGuarded({ unsaved: () => number !== '' });
  return <TextInput label="Số" value={number} onChange={(event) => setNumber(event.currentTarget.value)} />;
}

function Steps() {
  const [open, setOpen] = useState(true);
  return (
    <StepRow step={step} open={open} onToggle={() => setOpen(!open)}>
      <Letter />
    </StepRow>
  );
}

const fold = () => userEvent.click(screen.getByRole('button', { name: /Giấy giới thiệu/ }));
const field = () => screen.queryByLabelText<HTMLInputElement>('Số');
const SAYS = 'Có nội dung đang nhập, chưa lưu.';

it('keeps what is typed in a step while it is closed, and says so', async () => {
  show(<Steps />);
  await userEvent.type(screen.getByLabelText('Số'), '37/GGT-UBND');
  await fold();
  expect(screen.getByText(SAYS)).toBeTruthy();
  expect(field()?.closest('[hidden]')).toBeTruthy();
  await fold();
  expect(field()?.value).toBe('37/GGT-UBND');
  expect(field()?.closest('[hidden]')).toBeNull();
  expect(screen.queryByText(SAYS)).toBeNull();
});

it('lets go of a closed step in which nothing is typed', async () => {
  show(<Steps />);
  await fold();
  expect(field()).toBeNull();
  expect(screen.queryByText(SAYS)).toBeNull();
});
