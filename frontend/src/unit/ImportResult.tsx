import { Badge, Button, List, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCirclePlus, IconEqual, IconExclamationCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellProblem, UnitImportResult } from '../api/types';
import { count } from '../lib/numbers';
import { type Column, DataTable } from '../ui/DataTable';
import { sentence } from '../ui/forms';
import { Empty } from '../ui/States';

type Item = UnitImportResult['items'][number];
type Shown = Item['outcome'] | 'all';

const outcomes = ['failed', 'created', 'changed', 'unchanged'] as const;
/** More rows than these are shown on demand, because thousands of them at once would hold up an office machine. */
const PORTION = 100;

/** Each row of the file and what becomes of it; the counts of the tabs add up to the rows. */
export function ImportResult({ result }: { result: UnitImportResult }) {
  const { t } = useTranslation('unit');
  const [shown, setShown] = useState<Shown>(result.failed > 0 ? 'failed' : 'all');
  const [most, setMost] = useState(PORTION);
  const items = result.items.filter((item) => shown === 'all' || item.outcome === shown);
  const columns: Column<Item>[] = [
    { key: 'name', header: t('field.name'), cell: (item) => item.name || t('import.noName') },
    { key: 'row', header: t('import.row'), end: true, width: 70, cell: (item) => count(item.row) },
    { key: 'code', header: t('field.code'), cell: (item) => item.code },
    { key: 'outcome', header: t('import.outcome'), cell: (item) => <Outcome outcome={item.outcome} /> },
    { key: 'what', header: t('import.what'), cell: (item) => <What item={item} /> },
  ];
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('import.outcome')}
        withItemsBorders={false}
        style={{ alignSelf: 'flex-start', maxWidth: '100%', flexWrap: 'wrap' }}
        value={shown}
        onChange={(now) => {
          setShown(now as Shown);
          setMost(PORTION);
        }}
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
          rows={items.slice(0, most)}
          rowKey={(item) => String(item.row)}
        />
      )}
      {items.length > most && (
        <Button variant="default" style={{ alignSelf: 'center' }} onClick={() => setMost(most + PORTION)}>
          {t('import.more', { number: count(Math.min(PORTION, items.length - most)) })}
        </Button>
      )}
      <Left result={result} />
    </Stack>
  );
}

/** What the import leaves aside: columns it does not know, schools that the file does not name. */
function Left({ result }: { result: UnitImportResult }) {
  const { t } = useTranslation('unit');
  const more = result.missing - result.missingSchools.length;
  return (
    <>
      {result.ignoredColumns.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t('import.ignored', { columns: result.ignoredColumns.join(', ') })}
        </Text>
      )}
      {result.missing > 0 && (
        <details>
          <Text component="summary" fz="sm" style={{ cursor: 'pointer' }}>
            {t('import.missing', { number: count(result.missing) })}
          </Text>
          <List fz="sm" mt="xs">
            {result.missingSchools.map((school) => (
              <List.Item key={school.id}>{`${school.name} (${school.code})`}</List.Item>
            ))}
            {more > 0 && <List.Item>{t('import.missingMore', { number: count(more) })}</List.Item>}
          </List>
        </details>
      )}
    </>
  );
}

function What({ item }: { item: Item }) {
  const { t } = useTranslation('unit');
  const lines = [
    ...item.errors.map((error) => ({
      key: `e ${error.pointer} ${error.code}`,
      text: <Told problem={error} />,
    })),
    ...item.warnings.map((warning) => ({
      key: `w ${warning.pointer} ${warning.code}`,
      text: (
        <>
          <strong>{t('import.warning')}</strong> <Told problem={warning} />
        </>
      ),
    })),
    ...item.changes.map((change) => ({ key: change.field, text: <Change change={change} /> })),
  ];
  if (item.outcome === 'created' && item.parent) {
    lines.unshift({ key: 'below', text: <>{t('import.below', { unit: item.parent.name })}</> });
  }
  if (lines.length === 0) return null;
  if (lines.length === 1) return <Text fz="sm">{lines[0]?.text}</Text>;
  return (
    <List fz="sm">
      {lines.map((line) => (
        <List.Item key={line.key}>{line.text}</List.Item>
      ))}
    </List>
  );
}

function Told({ problem }: { problem: CellProblem }) {
  const { t } = useTranslation('unit');
  return (
    <>
      {problem.cell && (
        <Text span inherit fw={600}>
          {t('import.cell', { cell: problem.cell, column: problem.column })}{' '}
        </Text>
      )}
      {sentence(problem)}
    </>
  );
}

function Change({ change }: { change: Item['changes'][number] }) {
  const { t } = useTranslation('unit');
  const words = (value: unknown): string => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
      return t('import.blank');
    if (Array.isArray(value)) return value.map((one) => word(String(one))).join(', ');
    return word(String(value));
  };
  const word = (value: string): string => {
    if (change.field === 'levels') return t(`level.${value}`);
    if (change.field === 'levelGroup') return t(`levelGroup.${value}`);
    return change.field === 'ownership' ? t(`ownership.${value}`) : value;
  };
  return (
    <>
      {t('import.change', {
        field: t(`field.${change.field}`),
        from: words(change.from),
        to: words(change.to),
      })}
    </>
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
    <Badge color={color} leftSection={<Icon size={14} />} miw="max-content">
      {t(`import.outcome_${outcome}`)}
    </Badge>
  );
}
