import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { UnitRef } from '../../api/types';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import { type Lack, SchoolsLacking } from './SchoolsLacking';

const SHOWN = 30;

/** Schools below the unit by what their administration lacks, each one click from where it is put right. */
export function Schools({ unit }: { unit: UnitRef }) {
  const { t } = useTranslation('handover');
  const missing = useSchools(unit, 'missing');
  const asleep = useSchools(unit, 'not-activated');
  const bare = useSchools(unit, 'second-factor');
  const failed = [missing, asleep, bare].find(({ isError }) => isError);
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  if (!missing.data || !asleep.data || !bare.data) return <RowsSkeleton rows={4} height={28} />;
  const nothing = [missing, asleep, bare].every(({ data }) => data.items.length === 0);
  return (
    <Stack gap="md">
      {nothing && <Text fz="sm">{t('first.schools.none')}</Text>}
      <SchoolsLacking above={unit.id} lack="missing" schools={missing.data} />
      <SchoolsLacking above={unit.id} lack="not-activated" schools={asleep.data} />
      <SchoolsLacking above={unit.id} lack="second-factor" schools={bare.data} />
      {missing.data.items.length > 1 && (
        <GoLink to={paths.bulkAccounts} fz="sm">
          {t('first.schools.bulk')}
        </GoLink>
      )}
    </Stack>
  );
}

function useSchools({ id }: UnitRef, administrator: Lack) {
  const query = {
    parent: id,
    kind: ['school' as const],
    status: 'active' as const,
    administrator,
    limit: SHOWN,
    count: true,
  };
  return api.useQuery('get', '/units', { params: { query } });
}
