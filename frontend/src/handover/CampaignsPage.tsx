import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { Campaign } from '../api/types';
import { moment } from '../lib/dates';
import { paths } from '../paths';
import { useMe } from '../session/me';
import { DataList } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { Page } from '../ui/Page';
import { Share } from '../ui/Share';
import { Empty } from '../ui/States';
import { CampaignState } from './CampaignState';

/** The campaigns that I see, newest first, and how many of the invited have named their people. */
export function CampaignsPage() {
  const { t } = useTranslation('handover');
  const { can } = useMe();
  const pages = api.useInfiniteQuery(
    'get',
    '/handover/campaigns',
    { params: { query: { limit: 50 } } },
    byCursor,
  );
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      action={
        can.includes('grant.give') && (
          <GoButton to={paths.newCampaign} variant="filled" leftSection={<IconPlus size={16} />}>
            {t('new.open')}
          </GoButton>
        )
      }
    >
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

function useColumns(): Column<Campaign>[] {
  const { t } = useTranslation('handover');
  return [
    {
      key: 'name',
      header: t('field.name'),
      cell: ({ id, name }) => <GoLink to={paths.campaign(id)}>{name}</GoLink>,
    },
    { key: 'unit', header: t('field.unit'), cell: ({ unit }) => unit.name },
    {
      key: 'registerBy',
      header: t('field.registerBy'),
      tight: true,
      cell: ({ registerBy }) => moment(registerBy),
    },
    {
      key: 'state',
      header: t('field.state'),
      tight: true,
      cell: (campaign) => <CampaignState campaign={campaign} />,
    },
    {
      key: 'registered',
      header: t('field.registered'),
      cell: ({ registered, invited }) => <Share part={registered} all={invited} />,
    },
  ];
}
