import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../lib/numbers';
import { ProblemAlert } from '../../ui/forms';
import { Grid } from '../../ui/grid/Grid';
import type { Pasted } from '../../ui/grid/pasting';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { done, notDone } from '../../ui/toast';
import { fieldsOf } from '../fields';
import { headingIn } from './heading';
import { SheetFoot } from './SheetFoot';
import { useColumns } from './useColumns';
import { type Entry, useEntry } from './useEntry';

interface EntrySheetProps extends Entry {
  label: string;
  /** The records are in other states now. */
  onMoved: () => void;
}

/** The sheet with what saves it and takes steps back. */
export function EntrySheet({ label, onMoved, ...entry }: EntrySheetProps) {
  const { t } = useTranslation('record');
  const sheet = useEntry(entry);
  const tools = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<unknown>(null);
  const [picked, setPicked] = useState<readonly [number, number]>([0, 0]);
  const pick = useCallback((first: number, last: number) => setPicked([first, last]), []);
  /** What is told of the last act, until the next. */
  const [told, setTold] = useState('');
  /** Places of the rows that are shown, while not all are. */
  const [only, setOnly] = useState<readonly number[] | null>(null);
  const columns = useColumns(entry);
  const place = (row: number) => (only ? (only[row] ?? -1) : row);
  const { unsaved } = sheet;
  const save = async () => {
    if (sheet.saving || unsaved === 0) return;
    setError(null);
    setTold('');
    try {
      const { written, refused, overtaken } = await sheet.save();
      const words = [
        written > 0 && t('grid.saved', { number: count(written) }),
        refused > 0 && t('grid.refused', { number: count(refused) }),
      ];
      if (written + refused > 0) (refused > 0 ? notDone : done)(words.filter(Boolean).join(' '));
      if (overtaken > 0) setTold(t('grid.overtaken', { number: count(overtaken) }));
    } catch (failed) {
      setError(failed);
    }
  };
  // The sheet hands this on when a key asks for it; by then it must know what was typed last.
  const latest = useRef(save);
  latest.current = save;
  const tell = (pasted: Pasted) => setTold(toldOf(pasted, t));
  return (
    <>
      <LeaveGuard
        unsaved={() => unsaved > 0}
        loss={() => t('grid.loss', { number: count(unsaved) })}
        discard={sheet.discard}
      />
      {error !== null && <ProblemAlert error={error} />}
      <Grid
        key={only ? 'wrong' : 'all'}
        label={label}
        columns={columns}
        rows={only ? only.map((row) => sheet.rows[row] ?? {}) : sheet.rows}
        markOf={(row) => sheet.markOf(place(row))}
        numberOf={(row) => place(row) + 1}
        most={only ? only.length : entry.most}
        onChange={(changes) => {
          setTold('');
          sheet.change(changes.map((change) => ({ ...change, row: place(change.row) })));
        }}
        onTake={(change) => sheet.take({ ...change, row: place(change.row) })}
        onUndo={sheet.undo}
        onRedo={sheet.redo}
        onSave={() => void latest.current()}
        onEscape={() => tools.current?.querySelector<HTMLElement>('button:enabled')?.focus()}
        onPick={pick}
        headingIn={(texts) => headingIn(texts, fieldsOf(entry.type))}
        onPasted={tell}
      />
      <SheetFoot
        ref={tools}
        type={entry.type}
        schoolYear={entry.schoolYear}
        sheet={sheet}
        chosen={only ? [] : sheet.idsOf(...picked)}
        told={told}
        filtered={only !== null}
        onFilter={(wrongOnly) => setOnly(wrongOnly ? sheet.wrong : null)}
        onSave={() => void save()}
        onMoved={onMoved}
      />
    </>
  );
}

/** What became of a block that was pasted, so far as it is not what anybody expects. */
function toldOf(pasted: Pasted, t: ReturnType<typeof useTranslation<'record'>>['t']): string {
  const { recognised, heads, rowsLeft, columnsLeft, titlesLeft } = pasted;
  const columns = titlesLeft.length > 0 ? titlesLeft.join(', ') : '';
  const number = count(columnsLeft);
  return [
    heads > 0 && t('grid.heads', { number: count(recognised), rows: count(heads) }),
    columnsLeft > 0 &&
      (columns ? t('grid.titlesLeft', { number, columns }) : t('grid.columnsLeft', { number })),
    rowsLeft > 0 && t('grid.rowsLeft', { number: count(rowsLeft) }),
  ]
    .filter(Boolean)
    .join(' ');
}
