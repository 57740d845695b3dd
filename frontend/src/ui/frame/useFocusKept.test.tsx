import { render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useFocusKept } from './useFocusKept';

function Desk({ next = false }: { next?: boolean }) {
  useFocusKept('content');
  const [done, setDone] = useState(false);
  return (
    <main id="content" tabIndex={-1}>
      {done ? (
        next && <input ref={(field) => field?.focus()} />
      ) : (
        <button type="button" onClick={() => setDone(true)}>
          {'Tiếp nhận'}
        </button>
      )}
      <button type="button">{'Khác'}</button>
    </main>
  );
}

const press = () => {
  const act = screen.getByRole('button', { name: 'Tiếp nhận' });
  act.focus();
  act.click();
};

it('goes on in the content when the button of an act is gone with it', async () => {
  render(<Desk />);
  press();
  await waitFor(() => expect(document.activeElement?.id).toBe('content'));
});

it('leaves the focus to what took it meanwhile', async () => {
  render(<Desk next />);
  press();
  await new Promise((past) => setTimeout(past, 600));
  expect(document.activeElement?.tagName).toBe('INPUT');
});

it('takes nothing from whoever went elsewhere', async () => {
  render(<Desk />);
  press();
  screen.getByRole('button', { name: 'Khác' }).focus();
  await new Promise((past) => setTimeout(past, 600));
  expect(document.activeElement?.textContent).toBe('Khác');
});

it('does not leave a dialog', async () => {
  function Asked() {
    const [done, setDone] = useState(false);
    return (
      <div role="dialog" aria-modal="true" aria-label="Gửi">
        <button type="button">{'✕'}</button>
        {done ? (
          <button type="button" data-autofocus>
            {'Đóng'}
          </button>
        ) : (
          <button type="button" onClick={() => setDone(true)}>
            {'Tiếp nhận'}
          </button>
        )}
      </div>
    );
  }
  render(
    <>
      <Desk />
      <Asked />
    </>,
  );
  const [, act] = screen.getAllByRole('button', { name: 'Tiếp nhận' });
  act?.focus();
  act?.click();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Đóng'));
});
