import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/problem';
import { show } from '../lib/testing';
import { placed, useSave } from './forms';

const item = (pointer: string, detail: string, hint?: string) => ({ pointer, code: 'x', detail, hint });
const refusal = (...errors: ReturnType<typeof item>[]) =>
  new ApiError({
    type: 'urn:khue:problem:invalid',
    title: 'Chưa lưu được',
    status: 422,
    requestId: 'r-9',
    errors,
  });

function Person({ error }: { error: unknown }) {
  const form = useForm({ initialValues: { fullName: 'Nguyễn Văn A', email: '' } });
  const { submit, problem } = useSave(form, async () => {
    throw error;
  });
  return (
    <form onSubmit={submit}>
      {problem}
      <TextInput label="Họ tên" {...form.getInputProps('fullName')} />
      <TextInput label="Thư" {...form.getInputProps('email')} />
      <Button type="submit">{'Lưu'}</Button>
    </form>
  );
}

describe('a refused form', () => {
  it('shows every error at its field with its hint and keeps what was typed', async () => {
    show(
      <Person error={refusal(item('/fullName', 'Quá dài.'), item('/email', 'Sai dạng.', 'Ví dụ a@b.vn.'))} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Quá dài.')).toBeTruthy();
    expect(screen.getByText('Sai dạng. Ví dụ a@b.vn.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Họ tên').value).toBe('Nguyễn Văn A');
  });

  it('shows what belongs to no field above the form with the request id', async () => {
    show(<Person error={refusal(item('header:If-Match', 'Người khác vừa sửa.'))} />);
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Người khác vừa sửa.');
    expect(alert.textContent).toContain('r-9');
  });

  it('finds fields inside lists and joins two errors of one field', () => {
    const { atFields, rest } = placed(
      { rows: [{ unit: '' }] },
      refusal(item('/rows/0/unit', 'Một.'), item('/rows/0/unit', 'Hai.'), item('/rows/7/unit', 'Ba.')),
    );
    expect(atFields).toEqual({ 'rows.0.unit': 'Một. Hai.' });
    expect(rest.map((one) => one.detail)).toEqual(['Ba.']);
  });
});
