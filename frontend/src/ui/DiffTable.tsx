import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DiffTable.module.css';

/** One field that changed. A side that says nothing is null. */
export interface DiffRow {
  key: string;
  label: string;
  from: ReactNode;
  to: ReactNode;
}

interface DiffTableProps {
  rows: readonly DiffRow[];
  /** Of what is new there is no old side, of what was removed no new one. */
  sides?: 'both' | 'from' | 'to';
  /** What the sides are called, when it is not old and new. */
  names?: { from: string; to: string };
  /** What stands for a side that says nothing. */
  none: ReactNode;
}

/** Old and new, field by field. */
export function DiffTable({ rows, sides = 'both', names, none }: DiffTableProps) {
  const { t } = useTranslation('ui');
  return (
    <table className={classes.diff}>
      <thead>
        <tr>
          <th scope="col">{t('diff.field')}</th>
          {sides !== 'to' && <th scope="col">{names?.from ?? t('diff.from')}</th>}
          {sides !== 'from' && <th scope="col">{names?.to ?? t('diff.to')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, from, to }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {sides !== 'to' && <td className={from === null ? undefined : classes.old}>{from ?? none}</td>}
            {sides !== 'from' && <td className={classes.new}>{to ?? none}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
