import { Select } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { isProblem } from '../api/problem';
import { schoolYearOf, schoolYears } from '../lib/schoolYear';
import { NotFound } from '../ui/NotFound';
import { Page } from '../ui/Page';
import { PageSkeleton } from '../ui/Skeletons';
import { Empty, ErrorState } from '../ui/States';
import { UnitBreadcrumb } from '../ui/UnitBreadcrumb';
import { Plan } from './Plan';

/** How a school goes over to the next school year: which class becomes which, who does not go along. */
export function YearChangePage() {
  const { t } = useTranslation('yearchange');
  const { school } = useParams({ from: '/frame/year-change/$school' });
  const search = useSearch({ from: '/frame/year-change/$school' });
  const navigate = useNavigate({ from: '/year-change/$school' });
  const from = search.from ?? schoolYearOf(new Date());
  const change = api.useQuery('get', '/year-changes/{id}', {
    params: { path: { id: school }, query: { from } },
  });
  if (isProblem(change.error, 'not-found')) return <NotFound />;
  if (change.error) return <ErrorState whole error={change.error} retry={() => void change.refetch()} />;
  if (!change.data) return <PageSkeleton />;
  const { data } = change;
  return (
    <Page
      above={<UnitBreadcrumb unit={data.school} />}
      title={t('title')}
      purpose={t('purpose', { school: data.school.name, from: data.from, to: data.to })}
      filters={
        <Select
          label={t('from')}
          data={schoolYears(new Date()).slice(1)}
          value={from}
          allowDeselect={false}
          onChange={(year) => void navigate({ search: { from: year ?? undefined }, replace: true })}
          w={180}
        />
      }
    >
      {data.classes.length === 0 ? (
        <Empty title={t('empty', { year: data.from })}>{t('emptyHint')}</Empty>
      ) : (
        <Plan key={`${data.from} ${data.version}`} change={data} />
      )}
    </Page>
  );
}
