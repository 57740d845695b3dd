import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconFileDownload, IconFilterOff, IconShieldCheck, IconX } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { rowsOf } from '../ui/DataList';
import { DateField } from '../ui/DateField';
import { Filters } from '../ui/Filters';
import { GoButton } from '../ui/GoButton';
import { Page } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { Empty, ErrorState } from '../ui/States';
import { UnitPicker } from '../ui/UnitPicker';
import classes from './Audit.module.css';
import { Entry } from './Entry';
import { type AuditSearch, entities } from './search';

/** Every write below me: who, when, what, and each field before and after. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const filters = useSearch({ from: '/frame/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const change = (some: Partial<AuditSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...some }), replace: true });
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      action={
        <>
          <GoButton to={paths.exports} leftSection={<IconFileDownload size={16} />}>
            {t('exports')}
          </GoButton>
          <GoButton to="/audit/seals" leftSection={<IconShieldCheck size={16} />}>
            {t('seals.open')}
          </GoButton>
        </>
      }
      filters={<AuditFilters filters={filters} onChange={change} />}
    >
      <Entries filters={filters} onChange={change} />
    </Page>
  );
}

interface FilteredProps {
  filters: AuditSearch;
  onChange: (change: Partial<AuditSearch>) => void;
}

function AuditFilters({ filters, onChange }: FilteredProps) {
  const { t } = useTranslation('audit');
  return (
    <Filters
      active={[filters.entity, filters.from, filters.until, filters.record].filter(Boolean).length}
      onClear={() => onChange({ entity: undefined, from: undefined, until: undefined, record: undefined })}
      search={
        <UnitPicker
          label={t('filter.unit')}
          hideLabel
          width={240}
          value={filters.unit ?? null}
          onChange={(unit) => onChange({ unit: unit ?? undefined })}
        />
      }
    >
      <Select
        aria-label={t('filter.entity')}
        placeholder={t('filter.entity')}
        data={entities.map((value) => ({ value, label: t(`entity.${value}`) }))}
        value={filters.entity ?? null}
        onChange={(entity) => onChange({ entity: (entity as AuditSearch['entity']) ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
        w={{ base: '100%', sm: 240 }}
      />
      <DateField
        aria-label={t('filter.from')}
        placeholder={t('filter.from')}
        value={filters.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
        w={{ base: '100%', sm: 170 }}
      />
      <DateField
        aria-label={t('filter.until')}
        placeholder={t('filter.until')}
        value={filters.until ?? null}
        onChange={(until) => onChange({ until: until ?? undefined })}
        w={{ base: '100%', sm: 170 }}
      />
      <TextInput
        aria-label={t('filter.record')}
        placeholder={t('filter.record')}
        defaultValue={filters.record}
        key={filters.record}
        maxLength={36}
        onBlur={(event) => onChange({ record: event.currentTarget.value.trim() || undefined })}
        onKeyDown={(event) =>
          event.key === 'Enter' && onChange({ record: event.currentTarget.value.trim() || undefined })
        }
        w={{ base: '100%', sm: 220 }}
      />
    </Filters>
  );
}

function Entries({ filters, onChange }: FilteredProps) {
  const { t } = useTranslation('audit');
  const { entity, from, until, ...rest } = filters;
  const pages = api.useInfiniteQuery(
    'get',
    '/audit',
    {
      params: {
        query: {
          ...rest,
          entity: entity && [entity],
          from: from && dayjs(from).startOf('day').toISOString(),
          // The API names the first instant that is out.
          until: until && dayjs(until).add(1, 'day').startOf('day').toISOString(),
          limit: 50,
        },
      },
    },
    byCursor,
  );
  const rows = rowsOf(pages);
  const actor = rows.find((row) => row.actor?.id === filters.actor)?.actor;
  return (
    <Stack gap="xs">
      {filters.actor && (
        <Group>
          <Button
            variant="light"
            size="compact-sm"
            rightSection={<IconX size={14} />}
            onClick={() => onChange({ actor: undefined })}
          >
            {t('filter.actor', { name: actor?.fullName ?? '' })}
          </Button>
        </Group>
      )}
      {pages.isPending && <RowsSkeleton rows={12} height={40} />}
      {pages.isError && <ErrorState error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isSuccess && rows.length === 0 && (
        <Empty icon={IconFilterOff} title={t('none')}>
          {t('noneHint')}
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <ul className={classes.list} aria-label={t('title')} aria-busy={pages.isPlaceholderData}>
            {rows.map((entry) => (
              <Entry key={entry.seq} entry={entry} onChange={onChange} />
            ))}
          </ul>
          <Group justify="space-between">
            <Text fz="xs" c="dimmed" role="status">
              {t('ui:table.shown', { shown: count(rows.length) })}
            </Text>
            {pages.hasNextPage && (
              <Button
                variant="default"
                size="xs"
                loading={pages.isFetchingNextPage}
                onClick={() => void pages.fetchNextPage()}
              >
                {t('ui:table.more')}
              </Button>
            )}
          </Group>
        </>
      )}
    </Stack>
  );
}
