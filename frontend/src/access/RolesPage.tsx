import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Page } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { RoleCards } from './RoleCards';
import { RoleTable } from './RoleTable';

/** What each role may do, as the server decides it. */
export function RolesPage() {
  const { t } = useTranslation('access');
  const roles = api.useQuery('get', '/access/roles', {});
  const phone = useMediaQuery('(max-width: 48em)');
  return (
    <Page title={t('roles.title')} purpose={t('roles.purpose')}>
      {roles.isPending && <RowsSkeleton rows={14} />}
      {roles.isError && <ErrorState error={roles.error} retry={() => void roles.refetch()} />}
      {roles.data && (phone ? <RoleCards table={roles.data} /> : <RoleTable table={roles.data} />)}
    </Page>
  );
}
