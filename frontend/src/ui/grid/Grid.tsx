import { Text } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Block,
  blockOf,
  copied,
  emptied,
  filledDown,
  isBlock,
  type Place,
  parsed,
  pasted,
} from './block';
import classes from './Grid.module.css';
import { GridRow, type RowHandlers } from './GridRow';
import { led } from './moves';
import { type Cells, type Change, textAt } from './sheet';

export interface GridColumn {
  key: string;
  title: string;
  /** In pixels. */
  width: number;
  /** Takes no text. */
  readOnly?: boolean;
  /** What may stand in it, offered while typing. */
  choices?: readonly string[];
  /** What a text that was typed stands for, e.g. the whole word of which it is the beginning. */
  complete?: (typed: string) => string;
}

/** What is told of a row beside its cells. */
export interface RowMark {
  /** What is wrong, by column; of the whole row under the empty key. */
  errors?: Readonly<Record<string, string>>;
  /** Columns whose text is not saved. */
  changed?: readonly string[];
  sign?: 'saved' | 'changed' | 'wrong';
}

export interface GridProps {
  label: string;
  columns: readonly GridColumn[];
  rows: readonly Cells[];
  markOf: (row: number) => RowMark | undefined;
  /** As many rows as there can be; pasting adds them. */
  most: number;
  onChange: (changes: Change[]) => void;
  onUndo: () => void;
  onRedo: () => void;
  onSave: () => void;
  /** Leads out of the sheet, to what comes after it. */
  onEscape: () => void;
  /** Hears which rows are chosen, the first and the last of them. */
  onPick?: (first: number, last: number) => void;
}

const HEIGHT = 30;
const NUMBER = 52;

/**
 * A sheet to type in, as people know it from spreadsheets: one cell is always open for typing; arrows, Tab and Enter lead
 * to others, Shift widens the choice, blocks are copied and pasted, every step can be undone. Escape leads out of it.
 */
export function Grid(props: GridProps) {
  const { label, columns, rows, markOf, most, onChange } = props;
  const { t } = useTranslation('ui');
  const say = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const dragging = useRef(false);
  const grab = useRef(false);
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
  const latest = useRef({ keep, go, active, anchor });
  useLayoutEffect(() => {
    latest.current = { keep, go, active, anchor };
  });
  const [on] = useState<RowHandlers>(() => ({
    grab,
    type: setDraft,
    leave: () => latest.current.keep(),
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
  const writable = columns.map((one) => (one.readOnly ? null : one.key));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    // Keys of an input method belong to it until the word is done.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key, shiftKey: shift } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const done = () => event.preventDefault();
    if (ctrl && !event.altKey) {
      const act = shortcut(key.toLowerCase(), shift, event.target as HTMLInputElement);
      if (act) {
        done();
        act();
        return;
      }
    }
    if (key === 'Escape') {
      // What is chosen stays, for what can be done with it stands outside.
      if (draft !== null) setDraft(null);
      else props.onEscape();
      done();
      return;
    }
    if (key === 'Delete' && (anchor || draft === null)) {
      done();
      setDraft(null);
      onChange(emptied(block, writable));
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

  function shortcut(key: string, shift: boolean, input: HTMLInputElement): (() => void) | null {
    const forget = (act: () => void) => () => {
      if (draft !== null && draft !== text) setDraft(null);
      else act();
    };
    switch (key) {
      case 'z':
        return forget(shift ? props.onRedo : props.onUndo);
      case 'y':
        return forget(props.onRedo);
      case 's':
        return () => {
          keep();
          // What was just typed is part of what is saved.
          setTimeout(props.onSave);
        };
      case 'a':
        // As in any field, the first time it takes the text in which one types.
        if (draft !== null || (input.value !== '' && caretOf(input) !== 'all')) return null;
        return () => {
          keep();
          setActive({ row: 0, column: 0 });
          setAnchor({ row: rows.length - 1, column: columns.length - 1 });
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
    const keys = columns.map(({ key }) => key);
    event.clipboardData.setData('text/plain', copied(rows, keys, block));
    if (event.type === 'cut') onChange(emptied(block, writable));
  }

  function onPaste(event: ClipboardEvent<HTMLDivElement>) {
    const given = event.clipboardData.getData('text/plain');
    if (!anchor && !isBlock(given)) return;
    event.preventDefault();
    setDraft(null);
    const texts = parsed(given);
    const changes = pasted(texts, block, { columns: writable, most }).map((change) => {
      const complete = columns.find(({ key }) => key === change.column)?.complete;
      return complete ? { ...change, value: complete(change.value) } : change;
    });
    onChange(changes);
    const across = Math.max(...texts.map((row) => row.length));
    setAnchor({
      row: Math.min(most, active.row + texts.length) - 1,
      column: Math.min(columns.length, active.column + across) - 1,
    });
  }

  const mark = markOf(active.row);
  const wrong = column && (mark?.errors?.[column.key] ?? mark?.errors?.['']);
  return (
    <div>
      <div
        ref={frame}
        className={classes.frame}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        style={styleOf(columns)}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
        tabIndex={-1}
      >
        <div role="row" aria-rowindex={1} className={classes.head} tabIndex={-1}>
          <div role="columnheader" className={classes.corner} aria-colindex={1} tabIndex={-1}>
            {t('grid.number')}
          </div>
          {columns.map(({ key, title }, at) => (
            <div
              key={key}
              role="columnheader"
              className={at === 0 ? classes.first : undefined}
              aria-colindex={at + 2}
              title={title}
              tabIndex={-1}
            >
              {title}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <GridRow
              key={index}
              row={index}
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
      <Text
        id={say}
        role="status"
        className={classes.say}
        fz="sm"
        c={wrong ? 'var(--mantine-color-error)' : 'dimmed'}
      >
        {wrong ?? t('grid.keys')}
      </Text>
    </div>
  );
}

function styleOf(columns: readonly GridColumn[]): CSSProperties {
  const widths = [NUMBER, ...columns.map(({ width }) => width)].map((width) => `${width}px`);
  return {
    '--grid-columns': widths.join(' '),
    '--grid-number': `${NUMBER}px`,
    '--grid-stuck': `${NUMBER + (columns[0]?.width ?? 0)}px`,
  } as CSSProperties;
}

/** The columns of a row that are chosen, as text so that a row that keeps them is not drawn again. */
function chosenIn({ top, bottom, left, right }: Block, row: number): string {
  return row >= top && row <= bottom ? `${left}-${right}` : '';
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
