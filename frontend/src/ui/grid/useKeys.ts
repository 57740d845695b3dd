import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { type Block, copied, emptied, filledDown, isBlock, type Place, parsed } from './block';
import type { GridProps, Offer } from './Grid';
import { HEIGHT } from './GridHead';
import { led, nextOf } from './moves';
import { pasted } from './pasting';

interface Keys extends GridProps {
  frame: RefObject<HTMLDivElement | null>;
  active: Place;
  anchor: Place | null;
  /** What is being typed into the open cell; null while it is as it was. */
  draft: string | null;
  /** What the open cell says. */
  text: string;
  offers: readonly Offer[];
  block: Block;
  /** Keeps what was typed. */
  keep: () => void;
  /** Forgets what was typed. */
  forget: () => void;
  go: (to: Place, widen?: boolean) => void;
  take: (value: string) => void;
  /** Chooses the cells between two corners and brings a row into sight. */
  choose: (from: Place, to: Place | null, shown: number | null) => void;
}

/** What keys and the clipboard do in the sheet. */
export function useKeys(keys: Keys) {
  const { columns, rows, frame, active, anchor, draft, text, block, keep, forget, go, onChange } = keys;
  const writable = columns.map((one) => (one.readOnly ? null : one.key));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    // Keys of an input method belong to it until the word is done.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key, shiftKey: shift } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const done = () => event.preventDefault();
    const act = ctrl
      ? !event.altKey && shortcut(key.toLowerCase(), shift, event.target as HTMLInputElement)
      : special(event);
    if (act) {
      done();
      act();
      return;
    }
    if (event.altKey) return;
    const input = event.target as HTMLInputElement;
    const size = { rows: rows.length, columns: columns.length, page: pageOf(frame.current) };
    const widens = shift && /^Arrow/.test(key);
    const to = led(active, { key, ctrl, shift, caret: widens ? 'all' : caretOf(input) }, size);
    if (!to) {
      if (key === 'Tab') keep();
      return;
    }
    done();
    go(to, widens);
  }

  /** What keys without Ctrl do beside leading to other cells. */
  function special({ key, code, altKey, shiftKey }: KeyboardEvent): (() => void) | null {
    if (altKey) {
      const offer = /^Digit[1-9]$/.test(code) && keys.offers[Number(code.slice(5)) - 1];
      return offer ? () => keys.take(offer.value) : null;
    }
    // What is chosen stays on Escape, for what can be done with it stands outside.
    if (key === 'Escape') return draft !== null ? forget : keys.onEscape;
    if (key === 'F8') return () => toWrong(shiftKey ? -1 : 1);
    if (key === 'Delete' && (anchor || draft === null)) {
      return () => {
        forget();
        onChange(emptied(block, writable));
      };
    }
    return null;
  }

  function toWrong(step: 1 | -1) {
    const to = nextOf(active, step, rows.length, (row) => {
      const errors = keys.markOf(row)?.errors;
      if (!errors) return [];
      const at = columns.flatMap(({ key }, column) => (errors[key] === undefined ? [] : [column]));
      return at.length > 0 ? at : [0];
    });
    if (to) go(to);
  }

  function shortcut(key: string, shift: boolean, input: HTMLInputElement): (() => void) | null {
    const orForget = (act: () => void) => () => {
      if (draft !== null && draft !== text) forget();
      else act();
    };
    switch (key) {
      case 'z':
        return orForget(shift ? keys.onRedo : keys.onUndo);
      case 'y':
        return orForget(keys.onRedo);
      case 's':
        return () => {
          keep();
          // What was just typed is part of what is saved.
          setTimeout(keys.onSave);
        };
      case 'a':
        // As in any field, the first time it takes the text in which one types.
        if (draft !== null || (input.value !== '' && caretOf(input) !== 'all')) return null;
        return () => {
          keep();
          keys.choose({ row: 0, column: 0 }, { row: rows.length - 1, column: columns.length - 1 }, null);
        };
      case 'd':
        return () => {
          const from = anchor ? block : { ...block, top: Math.max(0, block.top - 1) };
          onChange(filledDown(rows, from, writable));
        };
      default:
        return null;
    }
  }

  function onCopy(event: ClipboardEvent<HTMLDivElement>) {
    const input = event.target as HTMLInputElement;
    if (!anchor && caretOf(input) !== 'all' && input.value !== '') return;
    event.preventDefault();
    const names = columns.map(({ key }) => key);
    event.clipboardData.setData('text/plain', copied(rows, names, block));
    if (event.type === 'cut') onChange(emptied(block, writable));
  }

  function onPaste(event: ClipboardEvent<HTMLDivElement>) {
    const given = event.clipboardData.getData('text/plain');
    if (!anchor && !isBlock(given)) return;
    event.preventDefault();
    forget();
    const texts = parsed(given);
    const heading = texts.length > 1 ? keys.headingIn?.(texts) : null;
    const result = pasted(texts, block, { columns: writable, most: keys.most, heading });
    const changes = result.changes.map((change) => {
      const complete = columns.find(({ key }) => key === change.column)?.complete;
      return complete ? { ...change, value: complete(change.value) } : change;
    });
    onChange(changes);
    if (isBlock(given)) keys.onPasted?.(result);
    const places = changes.map(({ column }) => columns.findIndex(({ key }) => key === column));
    if (places.length === 0) return;
    const bottom = Math.max(...rowsOf(changes));
    // As much of it as there is room for, its beginning before its end.
    const shown = Math.min(bottom, block.top + pageOf(frame.current));
    keys.choose(
      { row: block.top, column: Math.min(...new Set(places)) },
      { row: bottom, column: Math.max(...new Set(places)) },
      shown,
    );
  }

  return { onKeyDown, onCopy, onCut: onCopy, onPaste };
}

function rowsOf(changes: readonly { row: number }[]): Set<number> {
  return new Set(changes.map(({ row }) => row));
}

function pageOf(frame: HTMLElement | null): number {
  return Math.max(1, Math.floor((frame?.clientHeight ?? 0) / HEIGHT) - 2);
}

function caretOf(input: HTMLInputElement): 'start' | 'middle' | 'end' | 'both' | 'all' {
  const { selectionStart: from, selectionEnd: to, value } = input;
  if (from === 0 && to === value.length) return value === '' ? 'both' : 'all';
  if (from !== to) return 'middle';
  if (from === 0) return 'start';
  return from === value.length ? 'end' : 'middle';
}
