import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { show } from '../../lib/testing';
import { useRecorded } from './useRecorded';

function Letter() {
  const [recorded, setRecorded] = useState({ number: '', place: '' });
  const form = useForm({ initialValues: recorded });
  useRecorded(form, recorded);
  return (
    <>
      <TextInput label="Số" {...form.getInputProps('number')} />
      <TextInput label="Nơi" {...form.getInputProps('place')} />
      <output>{form.isDirty() ? 'dirty' : 'clean'}</output>
      <button type="button" onClick={() => setRecorded({ number: '8/GGT', place: 'Hội trường' })}>
        {'Đọc lại'}
      </button>
    </>
  );
}

const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

it('shows what was recorded meanwhile, but not over what is typed', async () => {
  show(<Letter />);
  await userEvent.type(screen.getByLabelText('Số'), '37/GGT');
  await userEvent.click(screen.getByRole('button', { name: 'Đọc lại' }));
  expect([value('Số'), value('Nơi')]).toEqual(['37/GGT', 'Hội trường']);
  expect(screen.getByRole('status').textContent).toBe('dirty');
});

it('has nothing unsaved after it', async () => {
  show(<Letter />);
  await userEvent.click(screen.getByRole('button', { name: 'Đọc lại' }));
  expect([value('Số'), value('Nơi')]).toEqual(['8/GGT', 'Hội trường']);
  expect(screen.getByRole('status').textContent).toBe('clean');
});
