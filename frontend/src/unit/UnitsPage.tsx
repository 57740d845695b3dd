import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useActingUnit } from '../session/actingUnit';
import { Can } from '../ui/Can';
import { Page } from '../ui/Page';
import { AsOf, AsOfNotice } from './AsOf';
import { narrowed, type UnitFilters as Values } from './search';
import { UnitFilters } from './UnitFilters';
import { UnitTable } from './UnitTable';
import { UnitTree } from './UnitTree';

/** All units I may see: as a tree, or as a list once something is searched for. */
export function UnitsPage() {
  const { t } = useTranslation('unit');
  const filters = useSearch({ from: '/frame/units' });
  const navigate = useNavigate({ from: '/units' });
  const change = (some: Partial<Values>) =>
    void navigate({ search: (now) => ({ ...now, ...some }), replace: true });

  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      action={<Actions />}
      filters={
        <UnitFilters values={filters} onChange={change}>
          <AsOf value={filters.asOf} onChange={(asOf) => change({ asOf })} />
        </UnitFilters>
      }
    >
      <AsOfNotice value={filters.asOf} onChange={(asOf) => change({ asOf })} />
      {narrowed(filters) ? (
        <UnitTable label={t('list.found')} filters={filters} onSort={(sort) => change({ sort })} />
      ) : (
        <UnitTree asOf={filters.asOf} />
      )}
    </Page>
  );
}

function Actions() {
  const { t } = useTranslation('unit');
  const navigate = useNavigate();
  const acting = useActingUnit();
  const unit = api.useQuery(
    'get',
    '/units/{id}',
    { params: { path: { id: acting?.id ?? '' } } },
    { enabled: acting !== null },
  );
  if (!acting || acting.kind === 'school') return null;
  const need = { of: unit.data, action: 'add-child', permission: 'unit.manage', unit: acting.id } as const;
  return (
    <>
      <Can
        {...need}
        variant="default"
        leftSection={<IconUpload size={16} />}
        onClick={() => void navigate({ to: '/units/import' })}
      >
        {t('import.open')}
      </Can>
      <Can
        {...need}
        leftSection={<IconPlus size={16} />}
        onClick={() => void navigate({ to: '/units/new', search: { parent: acting.id } })}
      >
        {t('new.open')}
      </Can>
    </>
  );
}
