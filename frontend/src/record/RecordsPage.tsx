import { IconFilterOff } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { RecordType } from '../api/types';
import { inWords, within } from '../lib/label';
import { useActingUnit } from '../session/actingUnit';
import { NotFound } from '../ui/NotFound';
import { Page } from '../ui/Page';
import { PageSkeleton } from '../ui/Skeletons';
import { Empty, ErrorState } from '../ui/States';
import { AddRecord } from './AddRecord';
import { useRecordPages, useRecordType } from './api';
import { RecordFilters } from './RecordFilters';
import { RecordTable } from './RecordTable';
import type { RecordsSearch } from './search';
import { TypeLinks } from './TypeLinks';

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
  const chosen = filters.unit ?? acting?.id;
  const unit = api.useQuery(
    'get',
    '/units/{id}',
    { params: { path: { id: chosen ?? '' } } },
    { enabled: chosen !== undefined },
  );
  const { sort = 'name' } = filters;
  const pages = useRecordPages(type, { ...filters, unit: chosen, sort });
  const change = (some: Partial<RecordsSearch>) =>
    void navigate({ to: '.', search: { ...filters, ...some } as never, replace: true, resetScroll: false });

  const school = unit.data?.kind === 'school' ? unit.data : undefined;
  const year = pages.data?.pages[0]?.items[0]?.schoolYear ?? filters.schoolYear;
  const words = { type: within(inWords(type.label)) };
  const filtered = Boolean(filters.q ?? filters.class);
  const empty = filtered ? 'noMatch' : school ? 'none' : 'noneBelow';
  return (
    <Page
      above={
        <TypeLinks types={types} current={type.path} unit={filters.unit} schoolYear={filters.schoolYear} />
      }
      title={inWords(type.label)}
      purpose={[unit.data?.name, year && t('year', { year })].filter(Boolean).join(' · ')}
      action={<AddRecord type={type} unit={unit.data} ofClass={filters.class} />}
      filters={
        <RecordFilters type={type} filters={filters} unit={chosen} school={school?.id} onChange={change} />
      }
    >
      <RecordTable
        type={type}
        label={inWords(type.label)}
        pages={pages}
        oneSchool={school !== undefined}
        sort={sort}
        onSort={(now) => change({ sort: now === 'name' ? undefined : now })}
        empty={
          <Empty icon={filtered ? IconFilterOff : undefined} title={t(`list.${empty}`, words)}>
            {t(`list.${empty}Hint`, words)}
          </Empty>
        }
      />
    </Page>
  );
}
