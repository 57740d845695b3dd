import { Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../api/types';
import { date, moment } from '../lib/dates';
import classes from './Audit.module.css';
import { shown, told } from './deed';

/** Old and new of every field that says something. */
export function Differences({ changes }: Pick<AuditEntry, 'changes'>) {
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
          <th scope="col">{t('diff.from')}</th>
          <th scope="col">{t('diff.to')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, from, to }) => (
          <tr key={field}>
            <th scope="row">{t(`field.${field}`, { defaultValue: field })}</th>
            <td className={classes.old}>
              <Value value={from} />
            </td>
            <td className={classes.new}>
              <Value value={to} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value }: { value: unknown }) {
  const { t } = useTranslation('audit');
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
      return <Code fz="xs">{it.value}</Code>;
    default:
      return <Word value={it.value} />;
  }
}

/** Codes have words; everything else, names with dots and colons too, stays as it is. */
function Word({ value }: { value: string }) {
  const { t } = useTranslation('audit');
  return /^[a-z-]+$/.test(value) ? t(`value.${value}`, { defaultValue: value }) : value;
}
