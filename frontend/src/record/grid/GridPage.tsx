import { Text } from '@mantine/core';
import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { EducationRecord, RecordField, RecordType, Unit } from '../../api/types';
import type { Choice } from '../../lib/choices';
import { inWords, within } from '../../lib/label';
import { schoolYearOf } from '../../lib/schoolYear';
import { paths } from '../../paths';
import { useActingUnit } from '../../session/actingUnit';
import { useChoicesOf } from '../../ui/codes';
import { GoButton } from '../../ui/GoButton';
import { NoRight } from '../../ui/NoRight';
import { NotFound } from '../../ui/NotFound';
import { Page } from '../../ui/Page';
import { PageSkeleton } from '../../ui/Skeletons';
import { Empty, ErrorState } from '../../ui/States';
import { UnitBreadcrumb } from '../../ui/UnitBreadcrumb';
import { readAll, recordsOf, useRecord, useRecordType } from '../api';
import { ColumnChoice } from '../ColumnChoice';
import { fieldsOf } from '../fields';
import { asChoice } from '../references';
import type { GridSearch } from '../search';
import type { Words } from './cells';
import { columnsIn } from './columns';
import { EntrySheet } from './EntrySheet';

/** As many rows as one sheet takes; a school has fewer. */
const MOST = 5000;

/** The records of a school or of one of its classes as a sheet to type in. */
export function GridPage() {
  const { t } = useTranslation('record');
  const { path } = useParams({ from: '/frame/records/$path/grid' });
  const search = useSearch({ from: '/frame/records/$path/grid' });
  const acting = useActingUnit();
  const id = search.unit ?? acting?.id;
  const { type, types, ...asked } = useRecordType(path);
  const unit = api.useQuery(
    'get',
    '/units/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined },
  );
  const ofClass = useRecord(
    'classes',
    type?.code === 'student' ? search.class : undefined,
    search.schoolYear,
  );
  const error = asked.error ?? unit.error;
  if (isProblem(error, 'not-found') || (!type && !asked.isPending && !error)) return <NotFound />;
  if (error)
    return <ErrorState whole error={error} retry={() => void (asked.error ? asked : unit).refetch()} />;
  if (!type || !types || !unit.data || ofClass.isLoading) return <PageSkeleton />;
  if (unit.data.kind !== 'school') {
    return (
      <Page title={inWords(type.label)}>
        <Empty title={t('grid.noSchool')} action={<GoButton to={paths.units}>{t('grid.toUnits')}</GoButton>}>
          {t('new.chooseSchool')}
        </Empty>
      </Page>
    );
  }
  if (!unit.data.can.includes('add-records')) return <NoRight permission="record.edit" unit={unit.data.id} />;
  return (
    <Loading
      key={`${path} ${id} ${JSON.stringify(narrowed(search))}`}
      type={type}
      types={types}
      school={unit.data}
      ofClass={ofClass.data}
      search={search}
    />
  );
}

/** Which of the records of a school the sheet has. */
function narrowed({ columns: _, unit: __, ...narrow }: GridSearch) {
  return narrow;
}

interface LoadingProps {
  type: RecordType;
  types: RecordType[];
  school: Unit;
  ofClass: EducationRecord | undefined;
  search: GridSearch;
}

function Loading({ type, types, school, ofClass, search }: LoadingProps) {
  const { t } = useTranslation('record');
  const navigate = useNavigate({ from: '/records/$path/grid' });
  const { schoolYear } = search;
  const fields = useMemo(
    () => columnsIn(type, search.columns, ofClass !== undefined),
    [type, search.columns, ofClass],
  );
  const shown = useShown(type, types, fields, school.id, schoolYear);
  const narrow = narrowed(search);
  const query = { unit: school.id, ...narrow };
  const records = useQuery({
    // What is typed stands upon what was read, so it is read once for each time that the sheet is opened.
    queryKey: ['sheet', type.path, query],
    queryFn: ({ signal }) => readAll(type, query, MOST, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (records.error) return <ErrorState whole error={records.error} retry={() => void records.refetch()} />;
  const name = ofClass ? String(ofClass.name) : undefined;
  return (
    <Page
      above={<UnitBreadcrumb unit={school} />}
      title={name ? t('grid.ofClass', { name }) : t('grid.title', { type: within(inWords(type.label)) })}
      purpose={`${school.name} · ${t('year', { year: schoolYear ?? schoolYearOf(new Date()) })}`}
      action={
        <>
          <GoButton to={paths.records(type.path)} search={query}>
            {t('toList')}
          </GoButton>
          <ColumnChoice
            type={type}
            chosen={fields.map(({ name: field }) => field)}
            onChoose={(columns) =>
              void navigate({
                search: (now) => ({ ...now, columns: columns?.join(',') }),
                replace: true,
                resetScroll: false,
                ignoreBlocker: true,
              })
            }
          />
        </>
      }
    >
      {shown && records.data ? (
        <EntrySheet
          // What was moved on has another version, so the sheet begins anew.
          key={records.dataUpdatedAt}
          onMoved={() => void records.refetch()}
          type={type}
          school={school.id}
          schoolYear={schoolYear}
          records={records.data}
          fields={shown.fields}
          words={shown.words}
          preset={ofClass ? { classCode: String(ofClass.code) } : {}}
          draftName={[type.code, school.id, JSON.stringify(narrow)].join(' ')}
          most={MOST}
          label={name ?? inWords(type.label)}
        />
      ) : (
        <PageSkeleton />
      )}
      <Text fz="sm" c="dimmed">
        {t('grid.hint')}
      </Text>
    </Page>
  );
}

interface Shown {
  fields: readonly RecordField[];
  /** What the cells may stand for. */
  words: Words;
}

/** The columns with their words; while those of more columns come, the columns before them stay. */
function useShown(
  type: RecordType,
  types: RecordType[],
  fields: readonly RecordField[],
  school: string,
  schoolYear: string | undefined,
): Shown | undefined {
  const lists = useChoicesOf(fields.flatMap(({ codeList }) => codeList ?? []));
  const referring = useMemo(() => fieldsOf(type).filter(({ refersTo }) => refersTo), [type]);
  const answers = useQueries({
    queries: referring.map((field) =>
      recordsOf(
        school,
        types.find(({ code }) => code === field.refersTo),
        schoolYear,
      ),
    ),
    combine: allItems,
  });
  const ready = useMemo(() => {
    if (!lists || !answers) return undefined;
    const words = new Map<string, readonly Choice[]>();
    for (const { name, codeList } of fields) if (codeList) words.set(name, lists.get(codeList) ?? []);
    referring.forEach(({ name }, at) => {
      words.set(name, (answers[at] ?? []).map(asChoice));
    });
    return { fields, words };
  }, [lists, answers, fields, referring]);
  const [kept, setKept] = useState(ready);
  if (ready && ready !== kept) setKept(ready);
  return ready ?? kept;
}

/** Of lists asked at once, undefined until all have come. */
function allItems(results: UseQueryResult<{ items: EducationRecord[] }>[]): EducationRecord[][] | undefined {
  return results.every(({ data }) => data) ? results.map(({ data }) => data?.items ?? []) : undefined;
}
