import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { date } from '../lib/dates';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { useActingUnit } from '../session/actingUnit';
import { useMe } from '../session/me';
import { Facts } from '../ui/Facts';
import { GoLink } from '../ui/GoLink';
import { Section } from '../ui/Page';
import { useRoleNames } from '../ui/roleNames';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';

/** Quick facts of the unit I act for: how much is below it, how many people work in it, what I may do there. */
export function MyUnit() {
  const { t } = useTranslation('home');
  const acting = useActingUnit();
  if (!acting) return null;
  return (
    <Section
      title={acting.name}
      note={t(`ui:unitKind.${acting.kind}`)}
      action={
        acting.permissions.includes('unit.view') && (
          <GoLink to={paths.unit(acting.id)} fz="sm">
            {t('unit.open')}
          </GoLink>
        )
      }
    >
      <UnitFacts id={acting.id} permissions={acting.permissions} />
    </Section>
  );
}

function UnitFacts({ id, permissions }: { id: string; permissions: string[] }) {
  const { t } = useTranslation('home');
  const me = useMe();
  const roleName = useRoleNames();
  const unit = api.useQuery('get', '/units/{id}', { params: { path: { id } } });
  const people = api.useQuery(
    'get',
    '/accounts',
    { params: { query: { within: id, status: ['active'], limit: 1, count: true } } },
    { enabled: permissions.includes('account.view') },
  );
  if (unit.isPending) return <RowsSkeleton rows={3} height={28} />;
  if (unit.isError) return <ErrorState error={unit.error} retry={() => void unit.refetch()} />;
  const mine = me.grants.filter((grant) => grant.unit.id === id && grant.state === 'effective');
  return (
    <Facts
      facts={[
        [t('unit.code'), unit.data.code],
        [t('unit.children'), unit.data.childCount > 0 && count(unit.data.childCount)],
        [t('unit.accounts'), people.data?.total !== undefined && count(people.data.total)],
        [
          t('unit.roles'),
          mine.length > 0 &&
            mine.map((grant) => (
              <Text key={grant.id} fz="sm">
                {roleName(grant.role)}
                <Text span fz="sm" c="dimmed" display="block">
                  {grant.until ? t('unit.until', { until: date(grant.until) }) : t('unit.noEnd')}
                </Text>
              </Text>
            )),
        ],
      ]}
    />
  );
}
