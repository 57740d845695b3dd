import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { UnitRef } from '../../api/types';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';

const SHOWN = 30;

/** Schools below the unit that nobody administers yet, each one click from an account. */
export function SchoolsWithout({ unit }: { unit: UnitRef }) {
  const { t } = useTranslation('handover');
  const schools = api.useQuery('get', '/units', {
    params: {
      query: { parent: unit.id, kind: ['school'], administrator: 'missing', limit: SHOWN, count: true },
    },
  });
  if (schools.isPending) return <RowsSkeleton rows={4} height={28} />;
  if (schools.isError) return <ErrorState error={schools.error} retry={() => void schools.refetch()} />;
  const { items, total } = schools.data;
  if (items.length === 0) {
    return <Text fz="sm">{t('first.schools.none')}</Text>;
  }
  return (
    <Stack gap="sm">
      <Text fz="sm">{t('first.schools.lack', { total: count(total ?? items.length) })}</Text>
      <List fz="sm" spacing={6} listStyleType="none">
        {items.map((school) => (
          <List.Item key={school.id}>
            <GoLink to={paths.newAccount} search={{ unit: school.id, role: 'administrator' }}>
              {t('first.schools.make', { name: school.name })}
            </GoLink>
          </List.Item>
        ))}
      </List>
      {items.length < (total ?? 0) && (
        <GoLink to={paths.units} search={{ administrator: 'missing' }} fz="sm">
          {t('first.schools.all')}
        </GoLink>
      )}
      <GoLink to={paths.bulkAccounts} fz="sm">
        {t('first.schools.bulk')}
      </GoLink>
    </Stack>
  );
}
