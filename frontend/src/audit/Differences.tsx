import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../api/types';
import { date, moment } from '../lib/dates';
import { useRoleNames } from '../ui/roleNames';
import classes from './Audit.module.css';
import { shown, told } from './deed';
import { Reference } from './Reference';

/** Old and new of every field that says something. */
export function Differences({
  entity,
  operation,
  changes,
}: Pick<AuditEntry, 'entity' | 'operation' | 'changes'>) {
  const { t } = useTranslation('audit');
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
        {rows.map(({ field, from, to }) => (
          <tr key={field}>
            <th scope="row">{t(`field.${field}`, { defaultValue: field })}</th>
            {operation !== 'insert' && (
              <td className={shown(from).kind === 'none' ? undefined : classes.old}>
                <Value entity={entity} field={field} value={from} />
              </td>
            )}
            {operation !== 'delete' && (
              <td className={classes.new}>
                <Value entity={entity} field={field} value={to} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
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
