import { Portal } from '@mantine/core';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Offer } from './Grid';
import classes from './Grid.module.css';

interface OfferListProps {
  id: string;
  label: string;
  under: RefObject<HTMLElement | null>;
  offers: readonly Offer[];
  /** Where the keys are. */
  marked: number | null;
  onTake: (text: string) => void;
}

/** In pixels; the list opens upwards where less than this is left below. */
const ROOM = 220;

/** What may stand in a cell, below or above it; the sheet would cut off what reaches beyond its frame. */
export function OfferList({ id, label, under, offers, marked, onTake }: OfferListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<object>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    const put = () => {
      const cell = under.current?.getBoundingClientRect();
      if (!cell) return;
      const up = window.innerHeight - cell.bottom < ROOM && cell.top > ROOM;
      setPlace({
        left: Math.max(4, Math.min(cell.left, window.innerWidth - Math.max(cell.width, ROOM) - 4)),
        minWidth: Math.max(cell.width, 160),
        ...(up ? { bottom: window.innerHeight - cell.top } : { top: cell.bottom }),
      });
    };
    put();
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [under]);
  useEffect(() => {
    if (marked !== null) list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <Portal>
      <div ref={list} id={id} role="listbox" aria-label={label} className={classes.offers} style={place}>
        {offers.map(({ value, label: words }, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the cell, which names the marked one
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the cell
          <div
            key={value}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === marked}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(value)}
          >
            {words}
          </div>
        ))}
      </div>
    </Portal>
  );
}
