import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../lib/testing';
import type { GridColumn } from './Grid';
import { OpenCell } from './OpenCell';

const words = ['Kinh', 'Hmông', 'Khmer'].map((label) => ({ value: label, label }));
const column: GridColumn = {
  key: 'ethnicity',
  title: 'Dân tộc',
  width: 100,
  offered: (typed) => words.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase())),
};

function cell(text = '', draft: string | null = null) {
  const onTake = vi.fn();
  const grab = { current: true };
  const open = (said: string) => (
    <OpenCell
      label="Dân tộc, dòng 1"
      text={said}
      draft={draft}
      column={column}
      invalid={false}
      say="say"
      grab={grab}
      onType={() => {}}
      onLeave={() => {}}
      onTake={onTake}
    />
  );
  const { rerender } = show(open(text));
  return {
    onTake,
    input: screen.getByRole<HTMLInputElement>('combobox'),
    again: (said: string) => rerender(open(said)),
  };
}

describe('the open cell', () => {
  it('lists what may stand in it, and keys choose there', () => {
    const { onTake, input } = cell('Hmông');
    expect(screen.queryByRole('listbox')).toBeNull();
    fireEvent.keyDown(input, { key: 'ArrowDown', altKey: true });
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Hmông');
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(input.getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onTake).toHaveBeenCalledWith('Khmer', undefined);
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('opens its list with F4 and closes it with Escape, and nothing is taken', () => {
    const { onTake, input } = cell();
    fireEvent.keyDown(input, { key: 'F4' });
    expect(screen.getAllByRole('option')).toHaveLength(3);
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(onTake).not.toHaveBeenCalled();
  });

  it('takes of what was typed the first that is found, and the arrow down goes to the others', () => {
    const { onTake, input } = cell('', 'h');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Kinh',
      'Hmông',
      'Khmer',
    ]);
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Kinh');
    fireEvent.keyDown(input, { key: 'Tab' });
    expect(onTake).toHaveBeenLastCalledWith('Kinh', 'Tab');
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onTake).toHaveBeenLastCalledWith('Kinh', 'Enter');
    expect(fireEvent.keyDown(input, { key: 'Tab', shiftKey: true })).toBe(true);
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Hmông');
  });

  it('leads on by the arrows from what is understood as it was typed', () => {
    const { input } = cell('', 'Kinh');
    expect(fireEvent.keyDown(input, { key: 'ArrowDown' })).toBe(true);
  });
});
