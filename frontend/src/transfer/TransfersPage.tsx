import { Badge, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { IconHandStop, IconUserPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { Transfer } from '../api/types';
import { date } from '../lib/dates';
import { paths } from '../paths';
import { useMe } from '../session/me';
import { DataList } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { Page } from '../ui/Page';
import { whole } from '../ui/StateBadge';
import { Empty } from '../ui/States';
import { Destination } from './Destination';
import { kinds, moverOf } from './mover';
import type { TransfersSearch } from './routes';
import { State } from './State';
import { myTurn } from './turn';

const under = ['requested', 'released', 'introduced', 'received'] as const;
const over = ['accepted', 'refused', 'withdrawn'] as const;

/** Pupils and members of staff who go and who come, those that wait for me marked. */
export function TransfersPage() {
  const { t } = useTranslation('transfer');
  const search = useSearch({ from: '/frame/transfers' });
  const navigate = useNavigate({ from: '/transfers' });
  const { can } = useMe();
  const words = { context: search.type };
  const change = (some: TransfersSearch) =>
    void navigate({ search: (now) => ({ ...now, ...some }), replace: true });
  const pages = api.useInfiniteQuery(
    'get',
    '/transfers',
    {
      params: {
        query: {
          state: search.done ? [...over] : [...under],
          direction: search.direction,
          type: search.type,
          limit: 50,
        },
      },
    },
    byCursor,
  );
  return (
    <Page
      title={t('title', words)}
      purpose={t('purpose', words)}
      action={
        can.includes('record.edit') &&
        kinds
          .filter((kind) => (search.type ?? kind) === kind)
          .map((kind) => (
            <GoButton
              key={kind}
              to={paths.newTransfer}
              search={{ type: kind }}
              leftSection={<IconUserPlus size={16} />}
            >
              {t('new.take', { context: kind })}
            </GoButton>
          ))
      }
      filters={
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('field.state')}
            data={[
              { value: 'open', label: t('tab.open') },
              { value: 'done', label: t('tab.done') },
            ]}
            value={search.done ? 'done' : 'open'}
            onChange={(tab) => change({ done: tab === 'done' ? true : undefined })}
          />
          <Select
            aria-label={t('filter.kind')}
            data={[
              { value: '', label: t('kind.all') },
              ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
            ]}
            value={search.type ?? ''}
            allowDeselect={false}
            onChange={(kind) => change({ type: (kind || undefined) as TransfersSearch['type'] })}
            w={{ base: '100%', sm: 260 }}
          />
          <Select
            aria-label={t('filter.direction')}
            data={[
              { value: '', label: t('direction.all') },
              { value: 'in', label: t('direction.in') },
              { value: 'out', label: t('direction.out') },
            ]}
            value={search.direction ?? ''}
            allowDeselect={false}
            onChange={(to) => change({ direction: (to || undefined) as TransfersSearch['direction'] })}
            w={{ base: '100%', sm: 180 }}
          />
        </Group>
      }
    >
      <DataList
        label={t('label')}
        pages={pages}
        columns={useColumns()}
        rowKey={({ id }) => id}
        empty={<Empty title={t('none')}>{t('noneHint', words)}</Empty>}
      />
    </Page>
  );
}

function useColumns(): Column<Transfer>[] {
  const { t } = useTranslation('transfer');
  return [
    {
      key: 'who',
      header: t('field.who'),
      cell: (transfer) => (
        <>
          <GoLink to={`/transfers/${transfer.id}`}>{moverOf(transfer).fullName}</GoLink>
          <Text fz="xs" c="dimmed">
            {t(`kind.${transfer.type}`)}
          </Text>
        </>
      ),
    },
    { key: 'from', header: t('field.from'), cell: ({ from }) => from.name },
    { key: 'to', header: t('field.to'), cell: (transfer) => <Destination transfer={transfer} /> },
    { key: 'day', header: t('field.day'), tight: true, cell: ({ day }) => date(day) },
    {
      key: 'state',
      header: t('field.state'),
      cell: (transfer) => (
        <Group gap={6}>
          <State state={transfer.state} />
          {myTurn(transfer) && (
            <Badge color="khue" leftSection={<IconHandStop size={14} />} styles={whole}>
              {t('yourTurn')}
            </Badge>
          )}
        </Group>
      ),
    },
  ];
}
