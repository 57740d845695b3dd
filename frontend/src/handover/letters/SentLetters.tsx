import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { byCursor } from '../../api/paging';
import type { HandoverLetter } from '../../api/types';
import { moment } from '../../lib/dates';
import { paths } from '../../paths';
import { DataList } from '../../ui/DataList';
import type { Column } from '../../ui/DataTable';
import { GoLink } from '../../ui/GoLink';
import { Empty } from '../../ui/States';
import { LetterState } from './LetterState';
import { Words } from './Words';

/** What was sent to whom, newest first. */
export function SentLetters({ campaign }: { campaign: string }) {
  const { t } = useTranslation('handover');
  const pages = api.useInfiniteQuery(
    'get',
    '/handover/campaigns/{id}/letters',
    { params: { path: { id: campaign }, query: { limit: 50 } } },
    byCursor,
  );
  const columns: Column<HandoverLetter>[] = [
    {
      key: 'unit',
      header: t('field.invited'),
      cell: ({ dossier, unit }) => <GoLink to={paths.dossier(dossier)}>{unit.name}</GoLink>,
    },
    {
      key: 'recipient',
      header: t('letters.recipient'),
      cell: ({ channel, recipient }) => (
        <>
          <Text span fz="sm" style={{ overflowWrap: 'anywhere' }}>
            {recipient}
          </Text>
          {channel === 'app' && (
            <Text fz="xs" c="dimmed">
              {t('letters.inApp')}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'kind',
      header: t('letters.kind'),
      tight: true,
      cell: ({ kind, words }) => (
        <>
          {t(`letters.kinds.${kind}`)}
          {words && <Words of={words} />}
        </>
      ),
    },
    {
      key: 'when',
      header: t('letters.when'),
      tight: true,
      cell: ({ sentAt, createdAt }) => <span className="numbers">{moment(sentAt ?? createdAt)}</span>,
    },
    { key: 'state', header: t('field.state'), cell: (letter) => <LetterState letter={letter} /> },
  ];
  return (
    <>
      <Title order={2}>{t('letters.list')}</Title>
      <DataList
        label={t('letters.list')}
        pages={pages}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<Empty title={t('letters.none')}>{t('letters.noneHint')}</Empty>}
      />
    </>
  );
}
