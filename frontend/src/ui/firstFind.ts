import type { KeyboardEvent } from 'react';

/**
 * Enter and Tab in a field with a list of choices: what the arrows have marked in the list, else the first find.
 *
 * @param take takes the first find
 */
export function firstFind(event: KeyboardEvent<HTMLInputElement>, take: () => void): void {
  const leaving = event.key === 'Tab';
  if (!leaving && event.key !== 'Enter') return;
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
  const marked = list?.querySelector<HTMLElement>('[data-combobox-selected]');
  if (marked) {
    // The list itself takes what is marked on Enter.
    if (leaving) marked.click();
    return;
  }
  // Enter would send the form while the words typed are not yet a choice.
  if (!leaving) event.preventDefault();
  take();
}
