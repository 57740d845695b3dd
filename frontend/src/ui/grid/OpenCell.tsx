import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import type { GridColumn, Offer } from './Grid';
import { OfferList } from './OfferList';

interface OpenCellProps {
  label: string;
  text: string;
  /** What is being typed; null while it is as it was. */
  draft: string | null;
  column: GridColumn;
  invalid: boolean;
  say: string;
  /** Whether the focus is to go along; opening the page takes it from nobody. */
  grab: RefObject<boolean>;
  onType: (text: string) => void;
  onLeave: () => void;
  /** @param next the key that leads on to another cell; absent: the focus stays */
  onTake: (text: string, next?: 'Tab' | 'Enter') => void;
}

const none: readonly Offer[] = [];

/** Keys that are for the list as soon as it opens by itself. */
const LISTED = ['ArrowDown', 'Enter', 'Tab'];

/**
 * The cell that takes what is typed. Its text is marked on arrival, so that typing writes over it. What may stand in it is
 * listed while somebody types; Alt with the arrow down, or F4, leads into the list. Of what was typed that can mean several,
 * Tab and Enter take the first, and the arrow down goes to the others.
 */
export function OpenCell(props: OpenCellProps) {
  const { label, text, draft, column, invalid, say, grab, onType, onLeave, onTake } = props;
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  /** Where the keys are in the list; null while they are in the text. */
  const [at, setAt] = useState<number | null>(null);
  useLayoutEffect(() => {
    const field = input.current;
    if (!field || !grab.current) return;
    field.focus({ preventScroll: true });
    field.select();
    field.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [grab]);
  // After a step was taken back, typing writes over what has come back instead of going on in it.
  const before = useRef(text);
  useLayoutEffect(() => {
    if (before.current === text) return;
    before.current = text;
    if (draft === null && document.activeElement === input.current) input.current?.select();
  });
  const listed = at !== null || (draft !== null && draft.trim() !== '');
  const offers = (listed && column.offered?.(draft ?? '')) || none;
  const open = offers.length > 0 && !(at === null && offers.length === 1 && offers[0]?.value === draft);
  // What is understood as it was typed needs no list: the arrows then lead to other rows.
  const typed = draft?.trim() ?? '';
  const understood =
    typed === '' ||
    typed.endsWith(';') ||
    offers[0]?.value === typed ||
    (column.complete !== undefined && column.complete(typed) !== typed);
  const guessed = at === null && open && !understood;
  const marked = at === null ? (guessed ? 0 : null) : Math.min(at, offers.length - 1);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const act = inList(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  function inList(event: KeyboardEvent): (() => void) | null {
    const { key, altKey } = event;
    if (column.readOnly || !column.offered) return null;
    const opens = key === 'F4' || (altKey && key === 'ArrowDown');
    if (marked === null) {
      const now = column.offered(draft ?? '').findIndex(({ value }) => value === (draft ?? text));
      return opens ? () => setAt(Math.max(0, now)) : null;
    }
    // With Shift or Ctrl the keys lead on, and what was typed stays for whoever comes back to it.
    if (guessed && (event.shiftKey || event.ctrlKey || event.metaKey || !LISTED.includes(key))) return null;
    const close = () => setAt(null);
    const offer = offers[marked];
    switch (key) {
      case 'ArrowDown':
        return () => setAt((marked + 1) % offers.length);
      case 'ArrowUp':
        return altKey ? close : () => setAt((marked - 1 + offers.length) % offers.length);
      case 'Enter':
      case 'Tab':
        return () => {
          close();
          if (offer) onTake(offer.value, key === 'Tab' || guessed ? key : undefined);
        };
      case 'F4':
      case 'Escape':
        return close;
      default:
        return null;
    }
  }

  const combined = column.offered &&
    !column.readOnly && {
      role: 'combobox',
      'aria-expanded': open,
      'aria-autocomplete': 'list' as const,
      'aria-controls': open ? list : undefined,
      'aria-activedescendant': open && marked !== null ? `${list}-${marked}` : undefined,
    };
  return (
    <>
      <input
        ref={input}
        {...combined}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={say}
        value={draft ?? text}
        readOnly={column.readOnly}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          onType(event.currentTarget.value);
          if (at !== null) setAt(0);
        }}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          const { selectionStart, selectionEnd, value } = event.currentTarget;
          const whole = selectionStart === 0 && selectionEnd === value.length;
          // A click on the cell in which one is leaves its text marked, to be written over; two put the caret in it.
          if (event.detail < 2 && whole && document.activeElement === event.currentTarget)
            event.preventDefault();
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => {
          setAt(null);
          // Within the sheet the step that leads away keeps what was typed.
          const frame = event.currentTarget.closest('[role=grid]');
          if (!frame?.contains(event.relatedTarget)) onLeave();
        }}
      />
      {open && (
        <OfferList id={list} label={label} under={input} offers={offers} marked={marked} onTake={onTake} />
      )}
    </>
  );
}
