import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { Export } from '../api/types';
import { moment } from '../lib/dates';
import { inWords } from '../lib/label';
import { count } from '../lib/numbers';
import { DataList } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { ProblemAlert } from '../ui/forms';
import { Page } from '../ui/Page';
import { useRecordTypes } from '../ui/recordTypes';
import { Empty } from '../ui/States';
import { fetchFile } from './api';

/** What I took out, and what others did where I may read the journal: who, what, for what. */
export function ExportsPage() {
  const { t } = useTranslation('export');
  const pages = api.useInfiniteQuery('get', '/exports', { params: { query: { limit: 50 } } }, byCursor);
  return (
    <Page title={t('title')} purpose={t('about')}>
      <DataList
        label={t('title')}
        pages={pages}
        columns={useColumns()}
        rowKey={({ id }) => id}
        empty={<Empty title={t('none')}>{t('noneHint')}</Empty>}
      />
    </Page>
  );
}

function useColumns(): Column<Export>[] {
  const { t } = useTranslation('export');
  const types = useRecordTypes();
  const named = (code: string) => {
    const type = types.data?.items.find((one) => one.code === code);
    return type ? inWords(type.label) : code;
  };
  return [
    {
      key: 'what',
      header: t('field.what'),
      cell: (one) => [named(one.type), one.schoolYear, ...(one.official ? [t('ofOfficial')] : [])].join(', '),
    },
    { key: 'unit', header: t('field.unit'), cell: ({ unit }) => unit.name },
    { key: 'purpose', header: t('field.purpose'), cell: ({ purpose }) => purpose },
    { key: 'by', header: t('field.by'), cell: ({ by }) => by.fullName },
    { key: 'at', header: t('field.at'), tight: true, cell: ({ askedAt }) => moment(askedAt) },
    { key: 'records', header: t('field.records'), end: true, cell: ({ records }) => count(records) },
    {
      key: 'taken',
      header: t('field.taken'),
      cell: (one) => <Taken of={one} />,
    },
  ];
}

/** How often it was fetched, and the way to fetch it again while there is one. */
function Taken({ of }: { of: Export }) {
  const { t } = useTranslation('export');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const again = async () => {
    setBusy(true);
    setError(null);
    try {
      await fetchFile(of);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['get', '/exports'] });
    }
  };
  return (
    <>
      <Text fz="sm" component="span">
        {t('times', { number: count(of.taken) })}
      </Text>
      {of.file && (
        <Button variant="subtle" size="compact-sm" loading={busy} onClick={() => void again()} ml={6}>
          {t('again')}
        </Button>
      )}
      {error !== null && <ProblemAlert error={error} />}
    </>
  );
}
