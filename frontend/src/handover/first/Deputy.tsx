import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitRef } from '../../api/types';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';

/** Somebody else of the unit who may do the same while its officer is away. */
export function Deputy({ unit }: { unit: UnitRef }) {
  const { t } = useTranslation('handover');
  return (
    <Group gap="lg">
      <GoLink to={paths.newAccount} search={{ unit: unit.id, role: 'administrator' }} fz="sm">
        {t('first.deputy.account')}
      </GoLink>
      <GoLink to={paths.giveGrant} search={{ unit: unit.id, role: 'administrator' }} fz="sm">
        {t('first.deputy.give')}
      </GoLink>
    </Group>
  );
}
