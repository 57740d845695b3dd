import { Stack, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, client } from '../api/client';
import { byCursor } from '../api/paging';
import type { Seal } from '../api/types';
import { moment } from '../lib/dates';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { DataList } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { GoLink } from '../ui/GoLink';
import { Page } from '../ui/Page';
import { Empty } from '../ui/States';
import classes from './Audit.module.css';

/** The seals over the journal: each closes a stretch of it and binds the seal before. */
export function SealsPage() {
  const { t } = useTranslation('audit');
  const pages = api.useInfiniteQuery(
    'get',
    '/audit/seals',
    { params: { query: { limit: 50, count: true } } },
    byCursor,
  );
  const columns: Column<Seal>[] = [
    { key: 'number', header: t('seals.number'), cell: (seal) => count(seal.number), width: 100 },
    { key: 'at', header: t('seals.at'), cell: (seal) => moment(seal.at) },
    { key: 'rows', header: t('seals.rows'), cell: (seal) => count(seal.rows), end: true, width: 120 },
    {
      key: 'span',
      header: t('seals.span'),
      cell: (seal) => t('seals.fromTo', { from: count(seal.fromSeq), to: count(seal.toSeq) }),
    },
    { key: 'hash', header: t('seals.hash'), cell: (seal) => <Hash hash={seal.hash} /> },
    {
      key: 'previous',
      header: t('seals.previous'),
      cell: (seal) => (seal.previousHash ? <Hash hash={seal.previousHash} /> : t('seals.first')),
    },
  ];
  return (
    <Page
      above={
        <GoLink to={paths.audit} fz="sm">
          {t('seals.back')}
        </GoLink>
      }
      title={t('seals.title')}
      purpose={t('seals.purpose')}
    >
      <Stack gap="md">
        <Unsealed />
        <DataList
          label={t('seals.title')}
          pages={pages}
          columns={columns}
          rowKey={(seal) => String(seal.number)}
          empty={<Empty title={t('seals.none')}>{t('seals.noneHint')}</Empty>}
        />
        <Text fz="sm" c="dimmed" maw={720}>
          {t('seals.verify')}
        </Text>
      </Stack>
    </Page>
  );
}

/** How much of the journal is not under a seal yet; the API tells it in a header. */
function Unsealed() {
  const { t } = useTranslation('audit');
  const unsealed = useQuery({
    queryKey: ['get', '/audit/seals', 'unsealed'],
    queryFn: async ({ signal }) => {
      const { response } = await client.GET('/audit/seals', { params: { query: { limit: 1 } }, signal });
      return Number(response.headers.get('X-Khue-Unsealed') ?? Number.NaN);
    },
  });
  if (unsealed.data === undefined || Number.isNaN(unsealed.data)) return null;
  return (
    <Text fz="sm" role="status">
      {unsealed.data === 0 ? t('seals.allSealed') : t('seals.unsealed', { number: count(unsealed.data) })}
    </Text>
  );
}

function Hash({ hash }: { hash: string }) {
  return (
    <Tooltip label={hash} multiline w={320} styles={{ tooltip: { overflowWrap: 'anywhere' } }}>
      <span className={classes.hash}>{hash.slice(0, 16)}</span>
    </Tooltip>
  );
}
