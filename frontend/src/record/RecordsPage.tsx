import { Button, Group, Text } from '@mantine/core';
import { IconFilterOff, IconTable } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { EducationRecord, RecordType } from '../api/types';
import { inWords, within } from '../lib/label';
import { paths } from '../paths';
import { useActingUnit } from '../session/actingUnit';
import { useMe } from '../session/me';
import { rowsOf } from '../ui/DataList';
import { GoButton } from '../ui/GoButton';
import { NotFound } from '../ui/NotFound';
import { Page } from '../ui/Page';
import { PageSkeleton } from '../ui/Skeletons';
import { Empty, ErrorState } from '../ui/States';
import { AddRecord } from './AddRecord';
import { useRecordPages, useRecordType } from './api';
import { BulkMoves } from './BulkMoves';
import { ColumnChoice } from './ColumnChoice';
import { columnsOf, nameOf, naming, shownOf } from './fields';
import { rememberColumns, useRememberedList, usualColumns } from './lastList';
import { Peek } from './Peek';
import { RecordFilters } from './RecordFilters';
import { RecordTable } from './RecordTable';
import type { RecordsSearch } from './search';
import { TypeLinks } from './TypeLinks';
import { listTools } from './tools';

/** Most people come for the pupils, so the page of all records begins with them. */
export function PupilsPage() {
  const filters = useSearch({ from: '/frame/records' });
  return <RecordsAt path="students" filters={filters} />;
}

/** The records of one type at a unit and everything below it. */
export function RecordsPage() {
  const { path } = useParams({ from: '/frame/records/$path' });
  const filters = useSearch({ from: '/frame/records/$path' });
  return <RecordsAt path={path} filters={filters} />;
}

function RecordsAt({ path, filters }: { path: string; filters: RecordsSearch }) {
  const { type, types, ...asked } = useRecordType(path);
  if (asked.isPending) return <PageSkeleton />;
  if (asked.error) return <ErrorState whole error={asked.error} retry={() => void asked.refetch()} />;
  if (!type || !types) return <NotFound />;
  // What was typed or shown of one type is nothing to another.
  return <Records key={path} type={type} types={types} filters={filters} />;
}

interface RecordsProps {
  type: RecordType;
  types: RecordType[];
  filters: RecordsSearch;
}

function Records({ type, types, filters }: RecordsProps) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const acting = useActingUnit();
  const shownUnit = filters.unit ?? acting?.id;
  const unit = api.useQuery(
    'get',
    '/units/{id}',
    { params: { path: { id: shownUnit ?? '' } } },
    { enabled: shownUnit !== undefined },
  );
  useRememberedList(type.path, filters);
  const { sort = 'name', columns = usualColumns(type.path), ...narrowed } = filters;
  const pages = useRecordPages(type, { ...narrowed, unit: shownUnit, sort }, columns);
  const number = pages.data?.pages[0]?.total ?? 0;
  const several = (code: string | undefined) => (code === undefined ? undefined : [code]);
  const filter = {
    unit: shownUnit,
    class: filters.class,
    state: filters.state,
    findings: filters.findings,
    status: several(filters.status),
    gender: several(filters.gender),
    q: filters.q,
  };
  const official = filters.official ?? false;
  const change = (some: Partial<RecordsSearch>) =>
    void navigate({ to: '.', search: { ...filters, ...some } as never, replace: true, resetScroll: false });

  const school = unit.data?.kind === 'school' ? unit.data : undefined;
  const year = pages.data?.pages[0]?.items[0]?.schoolYear ?? filters.schoolYear;
  const words = { type: within(inWords(type.label)) };
  const filtered = Boolean(
    filters.q ??
      filters.class ??
      filters.state ??
      filters.findings ??
      filters.status ??
      filters.gender ??
      filters.official,
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [peeked, setPeeked] = useState<string | null>(null);
  const rows = rowsOf(pages);
  const moved = { schoolYear: filters.schoolYear };
  const { can } = useMe();
  // What was approved stays as it is; the records themselves are moved on where they are shown.
  const moving = !official && (can.includes('record.edit') || can.includes('record.verify'));
  const empty = filtered ? 'noMatch' : official ? 'noOfficial' : school ? 'none' : 'noneBelow';
  return (
    <Page
      above={
        <TypeLinks types={types} current={type.path} unit={filters.unit} schoolYear={filters.schoolYear} />
      }
      title={inWords(type.label)}
      purpose={
        <>
          {unit.data?.name}
          {unit.data && year && ' · '}
          {/* A year breaks at no hyphen. */}
          <span style={{ whiteSpace: 'nowrap' }}>{year && t('year', { year })}</span>
        </>
      }
      action={
        <>
          {(type.code === 'student' || type.code === 'staff') && (
            <GoButton to={paths.transfers} search={{ type: type.code }}>
              {t(`transfer.${type.code}`)}
            </GoButton>
          )}
          {school?.can.includes('add-records') && !official && (
            <GoButton
              to={paths.recordSheet(type.path)}
              search={{
                ...filter,
                status: filters.status,
                gender: filters.gender,
                unit: school.id,
                schoolYear: filters.schoolYear,
              }}
              leftSection={<IconTable size={16} />}
            >
              {t('grid.open')}
            </GoButton>
          )}
          <Suspense fallback={null}>
            {listTools().map(([name, Tool]) => (
              <Tool
                key={name}
                type={type}
                filter={filter}
                schoolYear={filters.schoolYear}
                official={official}
                number={number}
                columns={[...(school ? [] : ['school']), ...shownOf(type, columns), 'state']}
              />
            ))}
          </Suspense>
          <AddRecord type={type} unit={unit.data} ofClass={filters.class} />
        </>
      }
      filters={
        <RecordFilters
          columns={
            <ColumnChoice
              type={type}
              always={naming}
              chosen={columnsOf(type, columns).map(({ name }) => name)}
              onChoose={(named) => {
                rememberColumns(type.path, named?.join(','));
                change({ columns: named?.join(',') });
              }}
            />
          }
          type={type}
          filters={filters}
          unit={shownUnit}
          school={school?.id}
          onChange={change}
        />
      }
    >
      {official && (
        <Text fz="sm" c="dimmed">
          {t('version.about')}
        </Text>
      )}
      {moving && rows.length > 0 && (
        <Group gap="xs">
          {chosen.size > 0 ? (
            <>
              <BulkMoves
                type={type}
                chosen={{ ...moved, ids: [...chosen] }}
                number={chosen.size}
                onDone={() => setChosen(new Set())}
              />
              <Button variant="subtle" size="xs" onClick={() => setChosen(new Set())}>
                {t('bulk.none')}
              </Button>
            </>
          ) : (
            <BulkMoves
              type={type}
              chosen={{ ...moved, filter }}
              number={number}
              onDone={() => setChosen(new Set())}
            />
          )}
        </Group>
      )}
      <RecordTable
        choice={
          moving
            ? {
                chosen,
                onChoose: setChosen,
                nameOf: (key) =>
                  nameOf(rows.find(({ id }) => id === key) ?? ({ id: key } as EducationRecord)),
              }
            : undefined
        }
        type={type}
        onPeek={official ? undefined : setPeeked}
        peeked={peeked ?? undefined}
        label={inWords(type.label)}
        pages={pages}
        oneSchool={school !== undefined}
        named={columns}
        sort={sort}
        onSort={(now) => change({ sort: now === 'name' ? undefined : now })}
        empty={
          <Empty icon={filtered ? IconFilterOff : undefined} title={t(`list.${empty}`, words)}>
            {t(`list.${empty}Hint`, words)}
          </Empty>
        }
      />
      {!official && <Peek type={type} pages={pages} at={peeked} onAt={setPeeked} />}
    </Page>
  );
}
