import { Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { RecordCount, RecordType, TypeCompleteness, Unit } from '../api/types';
import { inWords } from '../lib/label';
import { count } from '../lib/numbers';
import { schoolYearOf } from '../lib/schoolYear';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { type Column, DataTable } from '../ui/DataTable';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { Section } from '../ui/Page';
import { useRecordTypes } from '../ui/recordTypes';
import { Share } from '../ui/Share';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { CompleteBadge, CompleteCell, isComplete } from './Complete';

/** From a school to its records, with how far each type of them is and what stands out, for those who may read them there. */
export function RecordsHere({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  const reads = useSees('record.read')(unit);
  const types = useRecordTypes({ enabled: reads });
  const query = { unit: unit.id };
  const counts = api.useQuery('get', '/approval/counts', { params: { query } }, { enabled: reads });
  const findings = api.useQuery(
    'get',
    '/findings/counts',
    { params: { query: { ...query, open: true } } },
    { enabled: reads },
  );
  const complete = api.useQuery('get', '/approval/completeness', { params: { query } }, { enabled: reads });
  const found = (type?: string) =>
    (findings.data?.items ?? [])
      .filter((one) => type === undefined || one.type === type)
      .reduce((sum, one) => sum + one.open, 0);
  const columns = useColumns(unit.id, counts.data?.items ?? [], complete.data?.items ?? [], ({ code }) =>
    found(code),
  );
  const failed = [types, counts, findings, complete].find(({ isError }) => isError);
  if (!reads) return null;
  return (
    <Section
      title={t('records.title')}
      note={t('records.note', { year: schoolYearOf(new Date()) })}
      action={
        <>
          {complete.data && findings.data && isComplete(complete.data.items, found()) && <CompleteBadge />}
          <GoButton to={paths.yearChange(unit.id)} leftSection={<IconCalendarPlus size={16} />}>
            {t('records.nextYear')}
          </GoButton>
        </>
      }
    >
      {failed ? (
        <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      ) : types.data && counts.data && findings.data && complete.data ? (
        <DataTable
          label={t('records.label')}
          columns={columns}
          rows={types.data.items}
          rowKey={({ code }) => code}
        />
      ) : (
        <RowsSkeleton rows={7} />
      )}
    </Section>
  );
}

function useColumns(
  unit: string,
  counts: readonly RecordCount[],
  complete: readonly TypeCompleteness[],
  foundIn: (type: RecordType) => number,
): Column<RecordType>[] {
  const { t } = useTranslation('unit');
  const number = ({ code }: RecordType, states?: string[]) =>
    counts
      .filter(({ type, state }) => type === code && (!states || states.includes(state)))
      .reduce((sum, one) => sum + one.count, 0);
  const some = (type: RecordType, states: string[]) => {
    const many = number(type, states);
    return (
      many > 0 && (
        <GoLink to={paths.records(type.path)} search={{ unit, state: states }}>
          {count(many)}
        </GoLink>
      )
    );
  };
  return [
    {
      key: 'type',
      header: t('records.type'),
      cell: ({ path, label }) => (
        <GoLink to={paths.records(path)} search={{ unit }}>
          {inWords(label)}
        </GoLink>
      ),
    },
    {
      key: 'all',
      header: t('records.all'),
      end: true,
      cell: (type) =>
        number(type) > 0 ? (
          count(number(type))
        ) : (
          <Text span fz="sm" c="dimmed">
            {t('records.none')}
          </Text>
        ),
    },
    {
      key: 'complete',
      header: t('complete.header'),
      cell: (type) => <CompleteCell type={type} of={complete.find((one) => one.type === type.code)} />,
    },
    { key: 'draft', header: t('records.draft'), end: true, cell: (type) => some(type, ['draft']) },
    {
      key: 'returned',
      header: t('records.returned'),
      end: true,
      cell: (type) => some(type, ['returned']),
    },
    {
      key: 'waiting',
      header: t('records.waiting'),
      end: true,
      cell: (type) => some(type, ['submitted', 'verified']),
    },
    {
      key: 'approved',
      header: t('records.approved'),
      cell: (type) => number(type) > 0 && <Share part={number(type, ['approved'])} all={number(type)} />,
    },
    {
      key: 'findings',
      header: t('records.findings'),
      end: true,
      cell: (type) => {
        const found = foundIn(type);
        return (
          found > 0 && (
            <GoLink to={paths.records(type.path)} search={{ unit, findings: 'open' }}>
              {count(found)}
            </GoLink>
          )
        );
      },
    },
  ];
}
