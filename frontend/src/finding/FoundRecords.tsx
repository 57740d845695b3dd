import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { FindingCount, FoundRecord, RecordsConfirmed, RecordType } from '../api/types';
import { paths } from '../paths';
import { useMe } from '../session/me';
import { useSees } from '../session/sees';
import { DataList, rowsOf } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { aboutOf, mends, saidOf } from '../ui/findings';
import { GoLink } from '../ui/GoLink';
import { Section } from '../ui/Page';
import { useRecordTypes } from '../ui/recordTypes';
import { Empty } from '../ui/States';
import { ConfirmMany } from './ConfirmMany';

interface FoundRecordsProps {
  of: FindingCount;
  query: { unit?: string; schoolYear?: string; open?: string };
  /** What could not be confirmed; nothing when all could. */
  onLeft: (type: RecordType, items: RecordsConfirmed['items']) => void;
}

/** The records in which one rule found something, each one click from where it is mended. */
export function FoundRecords({ of, query, onLeft }: FoundRecordsProps) {
  const { t } = useTranslation('finding');
  const sees = useSees('unit.view');
  const { can } = useMe();
  const types = useRecordTypes();
  const type = types.data?.items.find(({ code }) => code === of.type);
  const pages = api.useInfiniteQuery(
    'get',
    '/findings',
    { params: { query: { ...query, type: [of.type], rule: [of.rule], limit: 50 } as never } },
    byCursor,
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = rowsOf(pages);
  // What is confirmed already is not confirmed again.
  const confirming = query.open !== undefined && can.includes('record.edit') && !mends(type, of.rule);
  const columns: Column<FoundRecord>[] = [
    {
      key: 'name',
      header: t('record'),
      cell: ({ id, name }) => (
        <GoLink to={paths.record(type?.path ?? '', id)} search={{ schoolYear: query.schoolYear }}>
          {name}
        </GoLink>
      ),
    },
    { key: 'code', header: t('code'), tight: true, cell: ({ code }) => code },
    { key: 'found', header: t('found'), cell: ({ finding }) => saidOf(type, finding) },
    {
      key: 'school',
      header: t('school'),
      cell: ({ school }) => (
        <GoLink to={paths.unit(school.id)} open={sees(school)}>
          {school.name}
        </GoLink>
      ),
    },
    {
      key: 'reason',
      header: t('reason'),
      cell: ({ finding }) => (finding.reason === '' ? t('reasonHidden') : finding.reason),
    },
  ];
  return (
    <Section title={aboutOf(type, of.rule)}>
      {confirming && type && (
        <ConfirmMany
          type={type}
          rule={of.rule}
          about={aboutOf(type, of.rule)}
          schoolYear={query.schoolYear}
          chosen={chosen}
          onChoose={setChosen}
          onLeft={(items) => onLeft(type, items)}
        />
      )}
      <DataList
        label={t('records')}
        pages={pages}
        columns={query.open ? columns.slice(0, -1) : columns}
        rowKey={({ id }) => id}
        choice={
          confirming
            ? {
                chosen,
                onChoose: setChosen,
                nameOf: (key) => rows.find(({ id }) => id === key)?.name ?? '',
              }
            : undefined
        }
        empty={<Empty title={t('none')}>{t('noneHint')}</Empty>}
      />
    </Section>
  );
}
