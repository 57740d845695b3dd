import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord } from '../../api/types';
import { type Block, blockOf, type Place } from './block';
import classes from './Grid.module.css';
import { GridHead, HEIGHT, styleOf } from './GridHead';
import { GridRow, type RowHandlers } from './GridRow';
import { led } from './moves';
import type { Heading, Pasted } from './pasting';
import { Said } from './Said';
import { type Cells, type Change, textAt } from './sheet';
import { useKeys } from './useKeys';

/** What may be chosen for a cell: the text that it puts there and what it is called. */
export interface Offer {
  value: string;
  label: string;
}

export interface GridColumn {
  key: string;
  title: string;
  /** In pixels. */
  width: number;
  /** Takes no text. */
  readOnly?: boolean;
  /** What may stand in it, found by what was typed so far. */
  offered?: (typed: string) => readonly Offer[];
  /** What a text that was typed stands for, e.g. the whole word of which it is the beginning. */
  complete?: (typed: string) => string;
}

/** What is told of a row beside its cells. */
export interface RowMark {
  /** What is wrong, by column; of the whole row under the empty key. */
  errors?: Readonly<Record<string, string>>;
  /** What somebody should know who looks at it, by column or of the whole row. */
  notes?: Readonly<Record<string, string>>;
  /** Texts that would put a wrong cell right, by column. */
  offers?: Readonly<Record<string, readonly Offer[]>>;
  /** Columns whose text is not saved. */
  changed?: readonly string[];
  sign?: 'saved' | 'changed' | 'wrong';
  state?: EducationRecord['state'];
}

export interface GridProps {
  label: string;
  columns: readonly GridColumn[];
  rows: readonly Cells[];
  markOf: (row: number) => RowMark | undefined;
  /** The number by which people know a row; absent: its place. */
  numberOf?: (row: number) => number;
  /** As many rows as there can be; pasting adds them. */
  most: number;
  onChange: (changes: Change[]) => void;
  /** Hears which of the offered texts was taken. */
  onTake: (change: Change) => void;
  onUndo: () => void;
  onRedo: () => void;
  onSave: () => void;
  /** Leads out of the sheet, to what comes after it. */
  onEscape: () => void;
  /** Hears which rows are chosen, the first and the last of them. */
  onPick?: (first: number, last: number) => void;
  /** Finds the row of a pasted block that names its columns. */
  headingIn?: (texts: string[][]) => Heading | null;
  /** Hears what became of a block that was pasted. */
  onPasted?: (pasted: Pasted) => void;
}

/** Whether nothing on the page has the focus: whoever opens a sheet and types or pastes means its first cell. */
function unclaimed(): boolean {
  const { activeElement } = document;
  return activeElement === document.body || activeElement?.tagName === 'MAIN';
}

/**
 * A sheet to type in, as people know it from spreadsheets: one cell is always open for typing; arrows, Tab and Enter lead
 * to others, Shift widens the choice, blocks are copied and pasted, every step can be undone. Escape leads out of it.
 */
export function Grid(props: GridProps) {
  const { label, columns, rows, markOf, onChange, numberOf = (row) => row + 1 } = props;
  const { t } = useTranslation('ui');
  const say = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const dragging = useRef(false);
  const grab = useRef(unclaimed());
  /** A row to be brought into sight once it is there. */
  const wanted = useRef<number | null>(null);
  const block = blockOf(active, anchor ?? active);
  const column = columns[active.column];
  const text = column ? textAt(rows, active.row, column.key) : '';
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => HEIGHT,
    overscan: 6,
    // The row with the open cell stays: were it taken away, what is typed would be lost.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active.row])].sort((a, b) => a - b),
  });

  useEffect(() => {
    const stop = () => {
      dragging.current = false;
    };
    window.addEventListener('pointerup', stop);
    return () => window.removeEventListener('pointerup', stop);
  }, []);
  useEffect(() => {
    if (wanted.current === null || wanted.current >= rows.length) return;
    virtual.scrollToIndex(wanted.current);
    wanted.current = null;
  });

  const keep = () => {
    if (draft === null || !column) return;
    const value = column.complete ? column.complete(draft) : draft.trim();
    setDraft(null);
    if (value !== text) onChange([{ row: active.row, column: column.key, value }]);
  };
  const go = (to: Place, widen = false) => {
    grab.current = true;
    keep();
    setAnchor(widen ? (anchor ?? active) : null);
    setActive(to);
    virtual.scrollToIndex(to.row);
  };
  const take = (value: string, next?: 'Tab' | 'Enter') => {
    setDraft(null);
    if (column) props.onTake({ row: active.row, column: column.key, value });
    const size = { rows: rows.length, columns: columns.length, page: 1 };
    const to = next && led(active, { key: next, ctrl: false, shift: false, caret: 'all' }, size);
    if (!to) return;
    setAnchor(null);
    setActive(to);
    virtual.scrollToIndex(to.row);
  };
  const latest = useRef({ keep, go, take, active, anchor });
  useLayoutEffect(() => {
    latest.current = { keep, go, take, active, anchor };
  });
  const [on] = useState<RowHandlers>(() => ({
    grab,
    type: setDraft,
    leave: () => latest.current.keep(),
    take: (value, next) => latest.current.take(value, next),
    point: (to, widen) => {
      dragging.current = true;
      latest.current.go(to, widen);
    },
    drag: (to) => {
      const { active: from, anchor: fixed } = latest.current;
      if (!dragging.current || (from.row === to.row && from.column === to.column)) return;
      setAnchor(fixed ?? from);
      setActive(to);
    },
  }));
  const { onPick } = props;
  useEffect(() => onPick?.(block.top, block.bottom), [onPick, block.top, block.bottom]);

  const mark = markOf(active.row);
  const offers = (column && mark?.offers?.[column.key]) ?? [];
  const keys = useKeys({
    ...props,
    frame,
    active,
    anchor,
    draft,
    text,
    offers,
    block,
    keep,
    go,
    take,
    forget: () => setDraft(null),
    choose: (from, to, shown) => {
      grab.current = true;
      setActive(from);
      setAnchor(to);
      wanted.current = shown;
    },
  });
  return (
    <div>
      <div
        ref={frame}
        className={classes.frame}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable="true"
        style={styleOf(columns)}
        tabIndex={-1}
        {...keys}
      >
        <GridHead columns={columns} />
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <GridRow
              key={index}
              row={index}
              number={numberOf(index)}
              top={start}
              cells={rows[index] ?? {}}
              columns={columns}
              mark={markOf(index)}
              chosen={chosenIn(block, index)}
              open={index === active.row ? active.column : null}
              draft={index === active.row ? draft : null}
              say={say}
              on={on}
            />
          ))}
        </div>
      </div>
      <Said id={say} mark={mark} column={column?.key} offers={offers} onTake={(value) => take(value)}>
        {t('grid.keys')}
      </Said>
    </div>
  );
}

/** The columns of a row that are chosen, as text so that a row that keeps them is not drawn again. */
function chosenIn({ top, bottom, left, right }: Block, row: number): string {
  return row >= top && row <= bottom ? `${left}-${right}` : '';
}
