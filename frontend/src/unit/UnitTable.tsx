import { Badge, Group } from '@mantine/core';
import { IconCircleOff, IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { Unit } from '../api/types';
import { date } from '../lib/dates';
import { count } from '../lib/numbers';
import { DataList } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { Empty } from '../ui/States';
import { asQuery, narrowed, type UnitFilters } from './search';
import { UnitName } from './UnitName';

interface UnitTableProps {
  label: string;
  filters: UnitFilters;
  onSort: (sort: string) => void;
  /** Only the children of this unit; otherwise all that I may see, with what each stands below. */
  parent?: string;
}

/** Units by the filters, page by page. */
export function UnitTable({ label, filters, onSort, parent }: UnitTableProps) {
  const { t } = useTranslation('unit');
  const query = asQuery(filters);
  const pages = api.useInfiniteQuery(
    'get',
    '/units',
    { params: { query: { ...query, parent, limit: 50, count: true } } },
    byCursor,
  );
  const filtered = narrowed(filters);
  return (
    <DataList
      label={label}
      pages={pages}
      columns={useColumns(parent === undefined, filters.asOf)}
      rowKey={(unit) => unit.id}
      sort={query.sort}
      onSort={onSort}
      empty={
        <Empty icon={filtered ? IconFilterOff : undefined} title={t(filtered ? 'list.noMatch' : 'list.none')}>
          {t(filtered ? 'list.noMatchHint' : 'list.noneHint')}
        </Empty>
      }
    />
  );
}

function useColumns(withParent: boolean, asOf: string | undefined): Column<Unit>[] {
  const { t } = useTranslation('unit');
  const parent: Column<Unit> = {
    key: 'parent',
    header: t('field.parent'),
    cell: (unit) => unit.parent?.name,
  };
  return [
    {
      key: 'name',
      header: t('field.name'),
      sort: 'name',
      cell: (unit) => (
        <Group gap="xs" wrap="nowrap">
          <UnitName unit={unit} asOf={asOf} />
          {unit.status === 'ended' && <Ended unit={unit} />}
        </Group>
      ),
    },
    { key: 'code', header: t('field.code'), sort: 'code', cell: (unit) => unit.code, width: 110 },
    ...(withParent ? [parent] : []),
    { key: 'what', header: t('field.what'), cell: (unit) => <What unit={unit} /> },
    {
      key: 'children',
      header: t('field.children'),
      end: true,
      width: 120,
      cell: (unit) => (unit.childCount > 0 ? count(unit.childCount) : null),
    },
  ];
}

/** "Phường", or the levels of a school. */
export function What({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  if (unit.type) return t(`type.${unit.type}`);
  if (unit.levels.length > 0) return unit.levels.map((level) => t(`level.${level}`)).join(', ');
  return t(`ui:unitKind.${unit.kind}`);
}

export function Ended({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  return (
    <Badge color="gray" leftSection={<IconCircleOff size={14} />} style={{ flex: 'none' }}>
      {unit.endedOn ? t('ended', { date: date(unit.endedOn) }) : t('endedAlone')}
    </Badge>
  );
}
