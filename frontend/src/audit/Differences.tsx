import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../api/types';
import { date, moment } from '../lib/dates';
import { DiffTable } from '../ui/DiffTable';
import { Masked } from '../ui/Masked';
import { useRoleNames } from '../ui/roleNames';
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
  const side = (change: Change, of: 'from' | 'to') =>
    shown(change[of]).kind === 'none' && !change.masked ? null : (
      <Side entity={entity} change={change} side={of} />
    );
  return (
    <DiffTable
      sides={operation === 'insert' ? 'to' : operation === 'delete' ? 'from' : 'both'}
      none={
        <Text span fz="sm" c="dimmed">
          {t('diff.none')}
        </Text>
      }
      rows={rows.map((change) => ({
        key: change.field,
        label: nameOf(change.field),
        from: side(change, 'from'),
        to: side(change, 'to'),
      }))}
    />
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
      return null;
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
      return field === 'role' ? roleName(it.value) : <Word entity={entity} value={it.value} />;
  }
}

/** Codes have words; everything else, names with dots and colons too, stays as it is. */
function Word({ entity, value }: { entity: string; value: string }) {
  const { t } = useTranslation('audit');
  return /^[a-z-]+$/.test(value)
    ? t([`valueOf.${entity}.${value}`, `value.${value}`], { defaultValue: value })
    : value;
}
