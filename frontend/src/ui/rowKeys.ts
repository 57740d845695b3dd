import type { KeyboardEvent } from 'react';

/** Up and down in a table's body keep to the column of the focused control: names to names, boxes to boxes. */
export function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const from =
    event.target instanceof HTMLElement ? event.target.closest<HTMLTableCellElement>('td, th') : null;
  const row = from?.parentElement;
  if (!step || !from || !(row instanceof HTMLTableRowElement)) return;
  const next = event.currentTarget.rows[row.sectionRowIndex + step];
  const control = next?.cells[from.cellIndex]?.querySelector<HTMLElement>('a, button, input');
  if (!control) return;
  event.preventDefault();
  control.focus();
}
