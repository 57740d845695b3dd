import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../lib/testing';
import { SearchMultiSelect } from './SearchMultiSelect';

const fields = [
  { value: 'fullName', label: 'Họ và tên' },
  { value: 'dateOfBirth', label: 'Ngày sinh' },
  { value: 'enrolledOn', label: 'Ngày vào trường' },
];

const sent = vi.fn();
let chosen: string[] = [];

function Form() {
  const [value, setValue] = useState<string[]>([]);
  chosen = value;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent();
      }}
    >
      <SearchMultiSelect label="Những mục cần sửa" choices={fields} value={value} onChange={setValue} />
      <button type="submit">{'Trả lại'}</button>
    </form>
  );
}

async function type(keys: string) {
  sent.mockClear();
  show(<Form />);
  await userEvent.click(screen.getByRole('combobox', { name: 'Những mục cần sửa' }));
  await userEvent.keyboard(keys);
}

describe('several chosen blindly', () => {
  it('are found without diacritics, and Enter takes them one after the other and sends nothing', async () => {
    await type('ngay{Enter}ho ten{Enter}{Enter}');
    expect(chosen).toEqual(['dateOfBirth', 'fullName']);
    expect(sent).not.toHaveBeenCalled();
  });

  it('are the ones marked in the list', async () => {
    await type('ngay{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen).toEqual(['enrolledOn']);
    expect(sent).not.toHaveBeenCalled();
  });

  it('are none when nothing is found', async () => {
    await type('khong co{Enter}');
    expect(chosen).toEqual([]);
    expect(sent).not.toHaveBeenCalled();
  });
});
