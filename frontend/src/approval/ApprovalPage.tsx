import { Select, Switch } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { RecordCount } from '../api/types';
import { count } from '../lib/numbers';
import { schoolYearOf, schoolYears } from '../lib/schoolYear';
import { useActingUnit } from '../session/actingUnit';
import { Filters } from '../ui/Filters';
import { Page } from '../ui/Page';
import { UnitPicker } from '../ui/UnitPicker';
import { CloseRecords } from './CloseRecords';
import type { DeskSearch } from './routes';
import { Schools } from './Schools';
import { SingleOfficers } from './SingleOfficers';

/** Where somebody who verifies and approves begins: which schools wait, with what, and how far the others are. */
export function ApprovalPage() {
  const { t } = useTranslation('approval');
  const search = useSearch({ from: '/frame/approval' });
  const navigate = useNavigate({ from: '/approval' });
  const acting = useActingUnit();
  const unit = search.unit ?? acting?.id;
  const year = search.schoolYear ?? schoolYearOf(new Date());
  const asked = { unit, schoolYear: search.schoolYear };
  const change = (some: Partial<DeskSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...some }), replace: true });
  const sums = api.useQuery('get', '/approval/counts', { params: { query: asked } });
  const schools = api.useInfiniteQuery(
    'get',
    '/approval/schools',
    { params: { query: { ...asked, waiting: search.all ? undefined : true, limit: 50, count: true } } },
    byCursor,
  );
  return (
    <Page
      title={t('title')}
      purpose={purpose(sums.data?.items)}
      action={<CloseRecords unit={unit} schoolYear={year} />}
      filters={
        <Filters
          active={[search.unit, search.schoolYear].filter(Boolean).length}
          onClear={() => change({ unit: undefined, schoolYear: undefined })}
          search={
            <UnitPicker
              label={t('unit')}
              hideLabel
              width={300}
              value={unit ?? null}
              onChange={(id) => change({ unit: id ?? undefined })}
            />
          }
        >
          <Select
            aria-label={t('year')}
            data={schoolYears(new Date())}
            value={year}
            allowDeselect={false}
            onChange={(chosen) =>
              change({ schoolYear: chosen && chosen !== schoolYearOf(new Date()) ? chosen : undefined })
            }
            w={{ base: '100%', sm: 130 }}
          />
          <Switch
            label={t('all')}
            checked={search.all === true}
            onChange={(event) => change({ all: event.currentTarget.checked ? true : undefined })}
          />
        </Filters>
      }
    >
      <Schools pages={schools} schoolYear={search.schoolYear} all={search.all === true} />
      <SingleOfficers />
    </Page>
  );

  function purpose(items: RecordCount[] | undefined): string {
    if (!items) return t('purpose');
    const of = (states: string[]) =>
      count(items.filter(({ state }) => states.includes(state)).reduce((sum, one) => sum + one.count, 0));
    return t('sums', {
      waiting: of(['submitted', 'verified']),
      approved: of(['approved']),
      draft: of(['draft']),
      returned: of(['returned']),
    });
  }
}
