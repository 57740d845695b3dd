import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Page, UnitRef } from '../../api/types';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';

/** What the administration of a school lacks first, as the API names it. */
export type Lack = 'missing' | 'not-activated' | 'second-factor';

/** Where it is put right: a new account, or the page that says who administers the school and how to reach them. */
function wayTo(lack: Lack, school: string) {
  return lack === 'missing'
    ? { to: paths.newAccount, search: { unit: school, role: 'administrator' } }
    : { to: paths.unit(school) };
}

interface SchoolsLackingProps {
  /** Id of the unit above them. */
  above: string;
  lack: Lack;
  schools: Page<UnitRef>;
}

/** The schools of which one thing is missing; nothing where there are none. */
export function SchoolsLacking({ above, lack, schools: { items, total } }: SchoolsLackingProps) {
  const { t } = useTranslation('handover');
  if (items.length === 0) return null;
  return (
    <section>
      <Text fz="sm" fw={500} mb={6}>
        {t(`first.schools.lack.${lack}`, { total: count(total ?? items.length) })}
      </Text>
      <List fz="sm" spacing={6} listStyleType="none">
        {items.map(({ id, name }) => (
          <List.Item key={id}>
            <GoLink {...wayTo(lack, id)}>{t(`first.schools.mend.${lack}`, { name })}</GoLink>
          </List.Item>
        ))}
      </List>
      {items.length < (total ?? 0) && (
        <GoLink
          to={paths.unit(above)}
          search={{ tab: 'children', kind: 'school', administrator: lack }}
          fz="sm"
        >
          {t('first.schools.all')}
        </GoLink>
      )}
    </section>
  );
}
