import { Switch } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { count } from '../lib/numbers';
import { useActingUnit } from '../session/actingUnit';
import { Filters } from '../ui/Filters';
import { Page } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { Empty, ErrorState } from '../ui/States';
import { UnitPicker } from '../ui/UnitPicker';
import { FoundRecords } from './FoundRecords';
import { LeftOpen, type LeftOpenProps } from './LeftOpen';
import { LookThrough } from './LookThrough';
import { RuleCounts } from './RuleCounts';
import type { FindingsSearch } from './routes';

/** What the rules found at a unit and below it: how often each, and in which records. */
export function FindingsPage() {
  const { t } = useTranslation('finding');
  const search = useSearch({ from: '/frame/findings' });
  const navigate = useNavigate({ from: '/findings' });
  const acting = useActingUnit();
  const unit = search.unit ?? acting?.id;
  const change = (some: Partial<FindingsSearch>) => {
    setLeft(null);
    void navigate({ search: (now) => ({ ...now, ...some }), replace: true, resetScroll: false });
  };
  const open = search.all ? undefined : 'true';
  // Told here, because the rule may have nothing left to list.
  const [left, setLeft] = useState<LeftOpenProps | null>(null);
  const counts = api.useQuery('get', '/findings/counts', {
    params: { query: { unit, schoolYear: search.schoolYear, open: open as never } },
  });
  const items = counts.data?.items ?? [];
  const sum = items.reduce((total, one) => total + one.open, 0);
  const chosen = items.find(({ type, rule }) => type === search.type && rule === search.rule);
  return (
    <Page
      title={t('title')}
      purpose={counts.data ? t('sum', { number: count(sum) }) : t('purpose')}
      action={unit && <LookThrough unit={unit} schoolYear={search.schoolYear} />}
      filters={
        <Filters
          active={search.unit ? 1 : 0}
          onClear={() => change({ unit: undefined })}
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
          <Switch
            label={t('all')}
            checked={search.all === true}
            onChange={(event) => change({ all: event.currentTarget.checked ? true : undefined })}
          />
        </Filters>
      }
    >
      {left && <LeftOpen type={left.type} items={left.items} onClose={() => setLeft(null)} />}
      {counts.isPending && <RowsSkeleton rows={6} />}
      {counts.error && <ErrorState error={counts.error} retry={() => void counts.refetch()} />}
      {counts.isSuccess && items.length === 0 && <Empty title={t('none')}>{t('noneHint')}</Empty>}
      {items.length > 0 && (
        <RuleCounts
          items={items}
          all={search.all === true}
          chosen={chosen}
          onChoose={({ type, rule }) => change({ type, rule })}
        />
      )}
      {chosen && (
        <FoundRecords
          // Whatever is chosen is chosen among what is listed.
          key={[chosen.type, chosen.rule, unit, search.schoolYear, open].join(' ')}
          of={chosen}
          query={{ unit, schoolYear: search.schoolYear, open }}
          onLeft={(type, items) => setLeft(items.length > 0 ? { type, items } : null)}
        />
      )}
    </Page>
  );
}
