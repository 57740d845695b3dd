import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../api/types';
import { date, moment } from '../lib/dates';
import { Masked } from '../ui/Masked';
import { useRoleNames } from '../ui/roleNames';
import classes from './Audit.module.css';
import { type Change, shown, told } from './deed';
import { useFieldNames } from './fieldNames';
import { Reference } from './Reference';

/** Old and new of every field that says something. */
export function Differences({
  entity,
  operation,
  changes,
}: Pick<AuditEntry, 'entity' | 'operation' | 'changes'>) {
  const { t } = useTranslation('audit');
  const nameOf = useFieldNames(entity);
  const rows = told(changes);
  if (rows.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        {t('diff.nothing')}
      </Text>
    );
  }
  return (
    <table className={classes.diff}>
      <thead>
        <tr>
          <th scope="col">{t('diff.field')}</th>
          {operation !== 'insert' && <th scope="col">{t('diff.from')}</th>}
          {operation !== 'delete' && <th scope="col">{t('diff.to')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((change) => (
          <tr key={change.field}>
            <th scope="row">{nameOf(change.field)}</th>
            {operation !== 'insert' && (
              <td className={shown(change.from).kind === 'none' ? undefined : classes.old}>
                <Side entity={entity} change={change} side="from" />
              </td>
            )}
            {operation !== 'delete' && (
              <td className={classes.new}>
                <Side entity={entity} change={change} side="to" />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SideProps {
  entity: string;
  change: Change;
  side: 'from' | 'to';
}

/** One side of a change; whoever may not read the field is told that it changed, not how. */
function Side({ entity, change, side }: SideProps) {
  if (change.masked) return <Masked />;
  return <Value entity={entity} field={change.field} value={change[side]} />;
}

interface ValueProps {
  entity: string;
  field: string;
  value: unknown;
}

function Value({ entity, field, value }: ValueProps) {
  const { t } = useTranslation('audit');
  const roleName = useRoleNames();
  const it = shown(value);
  switch (it.kind) {
    case 'none':
      return (
        <Text span fz="sm" c="dimmed">
          {t('diff.none')}
        </Text>
      );
    case 'secret':
      return (
        <Text span fz="sm" c="dimmed">
          {t('diff.secret')}
        </Text>
      );
    case 'truth':
      return t(it.value ? 'diff.yes' : 'diff.no');
    case 'date':
      return date(it.value);
    case 'moment':
      return moment(it.value);
    case 'reference':
      return <Reference entity={entity} field={field} id={it.value} />;
    default:
      return field === 'role' ? roleName(it.value) : <Word value={it.value} />;
  }
}

/** Codes have words; everything else, names with dots and colons too, stays as it is. */
function Word({ value }: { value: string }) {
  const { t } = useTranslation('audit');
  return /^[a-z-]+$/.test(value) ? t(`value.${value}`, { defaultValue: value }) : value;
}
