import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../lib/testing';
import { SearchSelect } from './SearchSelect';

const genders = [
  { value: '01', label: 'Nam' },
  { value: '02', label: 'Nữ' },
];

function Form({ onSend }: { onSend: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend(value);
      }}
    >
      <SearchSelect label="Giới tính" choices={genders} value={value} onChange={setValue} />
      <button type="submit">{'Lưu'}</button>
    </form>
  );
}

function typeInto(words: string) {
  const sent = vi.fn();
  show(<Form onSend={sent} />);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Giới tính' });
  return { sent, field, typed: userEvent.type(field, words) };
}

describe('a choice typed blindly', () => {
  it('is the first one found when one goes on with Tab, without diacritics', async () => {
    const { field, typed } = typeInto('nu');
    await typed;
    await userEvent.tab();
    expect(field.value).toBe('Nữ');
  });

  it('is found by its code, and Enter takes it before it sends the form', async () => {
    const { field, typed, sent } = typeInto('02{Enter}');
    await typed;
    expect(field.value).toBe('Nữ');
    expect(sent).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(sent).toHaveBeenCalledWith('02');
  });

  it('stays as it was when nothing is found', async () => {
    const { field, typed, sent } = typeInto('khac{Enter}');
    await typed;
    expect(sent).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(field.value).toBe('');
  });

  it('opens no list on arrival, and opens it once one types', async () => {
    show(<SearchSelect label="Loại phòng" choices={genders} value={null} onChange={() => {}} autoFocus />);
    const field = screen.getByRole('combobox', { name: 'Loại phòng' });
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('n');
    expect(field.getAttribute('aria-expanded')).toBe('true');
  });
});
