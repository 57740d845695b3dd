import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { Grant } from '../api/types';
import { DataList } from '../ui/DataList';
import { Section } from '../ui/Page';
import { useGrantColumns } from './columns';

/** The rights given directly out of this one. */
export function HandedOn({ grant }: { grant: Grant }) {
  const { t } = useTranslation('delegation');
  const { who, what, where, state } = useGrantColumns();
  const below = api.useInfiniteQuery(
    'get',
    '/grants',
    { params: { query: { parent: grant.id, limit: 20, count: true } } },
    byCursor,
  );
  return (
    <Section title={t('grant.handedOn')} note={t('grant.handedOnNote')}>
      <DataList
        label={t('grant.handedOn')}
        pages={below}
        columns={[who, what, where, state]}
        rowKey={(one) => one.id}
        empty={
          <Text fz="sm" c="dimmed">
            {grant.passes > 0 ? t('grant.noneYet') : t('grant.mayNot')}
          </Text>
        }
      />
    </Section>
  );
}
