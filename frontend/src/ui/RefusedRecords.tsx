import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoLink } from './GoLink';

const MOST_NAMED = 20;

interface RefusedRecordsProps {
  type: RecordType;
  /** Without a name where nothing visible has the id. */
  items: readonly { id: string; name: string | null; reason: string | null }[];
}

/** Records of many with which something could not be done, each with its reason. */
export function RefusedRecords({ type, items }: RefusedRecordsProps) {
  const { t } = useTranslation('ui');
  const unnamed = items.length - MOST_NAMED;
  return (
    <List fz="sm" mt={4}>
      {items.slice(0, MOST_NAMED).map(({ id, name, reason }) => (
        <List.Item key={id}>
          {name && (
            <GoLink to={paths.record(type.path, id)} c="inherit" underline="always">
              {name}
            </GoLink>
          )}
          {`${name ? ': ' : ''}${t(`reason.${reason}`, { defaultValue: reason ?? '' })}`}
        </List.Item>
      ))}
      {unnamed > 0 && <List.Item>{t('andMoreRecords', { number: count(unnamed) })}</List.Item>}
    </List>
  );
}
