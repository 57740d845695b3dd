import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../lib/testing';
import { Barred } from './Barred';

describe('Barred', () => {
  it('cannot send the form while barred, and says why to whoever comes to it', async () => {
    const sent = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    show(
      <form onSubmit={sent}>
        <Barred type="submit" why="Chưa có gì thay đổi.">
          {'Lưu'}
        </Barred>
      </form>,
    );
    const button = screen.getByRole('button', { name: 'Lưu', description: 'Chưa có gì thay đổi.' });
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    await userEvent.click(button);
    expect(sent).not.toHaveBeenCalled();
  });

  it('acts when nothing bars it', async () => {
    const act = vi.fn();
    show(
      <Barred why={undefined} onClick={act}>
        {'Lưu'}
      </Barred>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(act).toHaveBeenCalledOnce();
  });
});
