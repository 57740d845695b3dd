import { Badge, List, SegmentedControl, Stack } from '@mantine/core';
import { IconCircleCheck, IconCirclePlus, IconEqual, IconExclamationCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitImportResult } from '../api/types';
import { count } from '../lib/numbers';
import { type Column, DataTable } from '../ui/DataTable';
import { sentence } from '../ui/forms';
import { Empty } from '../ui/States';

type Item = UnitImportResult['items'][number];
type Shown = Item['outcome'] | 'all';

const outcomes = ['failed', 'created', 'changed', 'unchanged'] as const;

/** Each row of the file and what becomes of it; the counts of the tabs add up to the rows. */
export function ImportResult({ result }: { result: UnitImportResult }) {
  const { t } = useTranslation('unit');
  const [shown, setShown] = useState<Shown>(result.failed > 0 ? 'failed' : 'all');
  const items = result.items.filter((item) => shown === 'all' || item.outcome === shown);
  const columns: Column<Item>[] = [
    { key: 'name', header: t('field.name'), cell: (item) => item.name || item.code },
    { key: 'code', header: t('field.code'), cell: (item) => item.code },
    { key: 'row', header: t('import.row'), end: true, width: 90, cell: (item) => count(item.row) },
    { key: 'outcome', header: t('import.outcome'), cell: (item) => <Outcome outcome={item.outcome} /> },
    {
      key: 'errors',
      header: t('import.errors'),
      cell: (item) =>
        item.errors.length > 0 && (
          <List fz="sm">
            {item.errors.map((error) => (
              <List.Item key={`${error.pointer} ${error.code}`}>{sentence(error)}</List.Item>
            ))}
          </List>
        ),
    },
  ];
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('import.outcome')}
        style={{ alignSelf: 'flex-start', maxWidth: '100%', flexWrap: 'wrap' }}
        value={shown}
        onChange={(now) => setShown(now as Shown)}
        data={[
          { value: 'all', label: t('import.all', { number: count(result.rows) }) },
          ...outcomes.map((value) => ({
            value,
            label: t(`import.outcomes.${value}`, { number: count(result[value]) }),
          })),
        ]}
      />
      {items.length === 0 ? (
        <Empty title={t('import.noRows')} />
      ) : (
        <DataTable
          label={t('import.resultLabel')}
          columns={columns}
          rows={items}
          rowKey={(item) => String(item.row)}
        />
      )}
    </Stack>
  );
}

const looks = {
  created: { color: 'green', icon: IconCirclePlus },
  changed: { color: 'blue', icon: IconCircleCheck },
  unchanged: { color: 'gray', icon: IconEqual },
  failed: { color: 'red', icon: IconExclamationCircle },
} as const;

function Outcome({ outcome }: { outcome: Item['outcome'] }) {
  const { t } = useTranslation('unit');
  const { color, icon: Icon } = looks[outcome];
  return (
    <Badge color={color} leftSection={<Icon size={14} />}>
      {t(`import.outcome_${outcome}`)}
    </Badge>
  );
}
