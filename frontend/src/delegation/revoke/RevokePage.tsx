import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Grant, Revocation } from '../../api/types';
import { NotFound } from '../../ui/NotFound';
import { Page } from '../../ui/Page';
import { useRoleNames } from '../../ui/roleNames';
import { PageSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import { UnitBreadcrumb } from '../../ui/UnitBreadcrumb';
import { CannotRevoke } from './CannotRevoke';
import { Revoked } from './Revoked';
import { Revoking } from './Revoking';

const route = getRouteApi('/frame/grants/$id/revoke');

/** Takes a right back: on one side the right, on the other everything that falls with it. */
export function RevokePage() {
  const { t } = useTranslation('delegation');
  const { id } = route.useParams();
  const roleName = useRoleNames();
  const [undone, setUndone] = useState<{ grant: Grant; effect: Revocation } | null>(null);
  const read = api.useQuery(
    'get',
    '/grants/{id}',
    { params: { path: { id } } },
    { enabled: undone === null },
  );
  if (read.isPending) return <PageSkeleton />;
  if (isProblem(read.error, 'not-found')) return <NotFound />;
  if (read.isError) return <ErrorState whole error={read.error} retry={() => void read.refetch()} />;
  const grant = read.data;
  return (
    <Page
      above={<UnitBreadcrumb unit={grant.unit} />}
      title={t('revoke.title')}
      purpose={t('revoke.grantOf', {
        name: grant.account.fullName,
        role: roleName(grant.role),
        unit: grant.unit.name,
      })}
    >
      {undone ? (
        <Revoked {...undone} />
      ) : grant.can.includes('revoke') ? (
        <Revoking grant={grant} onDone={(effect) => setUndone({ grant, effect })} />
      ) : (
        <CannotRevoke grant={grant} />
      )}
    </Page>
  );
}
