import { Checkbox, Input, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { byCursor } from '../../api/paging';
import type { Grant } from '../../api/types';
import { DataList, rowsOf } from '../../ui/DataList';
import type { Column } from '../../ui/DataTable';
import { Filters } from '../../ui/Filters';
import { Page } from '../../ui/Page';
import { Empty } from '../../ui/States';
import { UnitPicker } from '../../ui/UnitPicker';
import { useGrantColumns } from '../columns';
import { Result } from './Result';
import classes from './Review.module.css';
import { ReviewBar } from './ReviewBar';
import { useReviewing } from './useReviewing';

const route = getRouteApi('/frame/review');

/** Days after which a right is to be reviewed again. */
const DUE = 180;

/** Who has what below me and whether it is used: to confirm what is needed and let the rest end. */
export function ReviewPage() {
  const { t } = useTranslation('delegation');
  const { unit, unused, unreviewed } = route.useSearch();
  const { who, what, where, until, used, reviewed } = useGrantColumns();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const reviewing = useReviewing();
  const pages = api.useInfiniteQuery(
    'get',
    '/access/review',
    { params: { query: { unit, unusedDays: unused, unreviewedDays: unreviewed, limit: 50, count: true } } },
    byCursor,
  );
  const rows = rowsOf(pages);
  const result: Column<Grant> = {
    key: 'result',
    header: t('review.result'),
    cell: (grant) =>
      reviewing.results.has(grant.id) && <Result of={reviewing.results.get(grant.id) ?? null} />,
  };
  const nameOf = (id: string) => {
    const grant = rows.find((one) => one.id === id);
    return grant ? `${grant.account.fullName}, ${grant.unit.name}` : '';
  };
  return (
    <Page title={t('review.title')} purpose={t('review.purpose')} filters={<ReviewFilters />}>
      <Stack gap="sm" className={classes.list}>
        <DataList
          label={t('review.title')}
          pages={pages}
          columns={[who, what, where, until, used, reviewed, ...(reviewing.results.size > 0 ? [result] : [])]}
          rowKey={(grant) => grant.id}
          choice={{ chosen, onChoose: setChosen, nameOf }}
          empty={
            <Empty icon={IconShieldCheck} title={t('review.empty')}>
              <Text fz="sm">
                {t(unreviewed ? 'review.allReviewed' : unused ? 'review.allUsed' : 'review.emptyHint')}
              </Text>
            </Empty>
          }
        />
        <ReviewBar
          grants={rows.filter((grant) => chosen.has(grant.id))}
          reviewing={reviewing}
          onDone={(failed) => setChosen(failed)}
        />
      </Stack>
    </Page>
  );
}

function ReviewFilters() {
  const { t } = useTranslation('delegation');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Filters
      active={Object.values(search).filter(Boolean).length}
      onClear={() => void navigate({ search: {} })}
    >
      <div className={classes.filters}>
        <UnitPicker
          label={t('review.below')}
          value={search.unit ?? null}
          onChange={(unit) =>
            void navigate({ search: (before) => ({ ...before, unit: unit ?? undefined }), replace: true })
          }
        />
        <div>
          <Input.Label id="unused" labelElement="div" mb={4}>
            {t('column.used')}
          </Input.Label>
          <SegmentedControl
            aria-labelledby="unused"
            fullWidth
            value={String(search.unused ?? 0)}
            onChange={(days) =>
              void navigate({
                search: (before) => ({ ...before, unused: Number(days) || undefined }),
                replace: true,
              })
            }
            data={[
              { value: '0', label: t('review.any') },
              { value: '30', label: t('review.unused', { days: 30 }) },
              { value: '90', label: t('review.unused', { days: 90 }) },
            ]}
          />
        </div>
        <Checkbox
          className={classes.due}
          label={t('review.unreviewed', { days: search.unreviewed ?? DUE })}
          checked={search.unreviewed !== undefined}
          onChange={(event) => {
            const unreviewed = event.currentTarget.checked ? DUE : undefined;
            void navigate({ search: (before) => ({ ...before, unreviewed }), replace: true });
          }}
        />
      </div>
    </Filters>
  );
}
