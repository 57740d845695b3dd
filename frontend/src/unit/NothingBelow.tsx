import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UnitRef } from '../api/types';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';
import { Notice } from '../ui/States';

/** In the place of pages that add units, for who acts for a school. */
export function NothingBelow({ unit }: { unit: Pick<UnitRef, 'id' | 'name'> }) {
  const { t } = useTranslation('unit');
  return (
    <Notice
      whole
      icon={IconSchool}
      title={t('nothingBelow.title')}
      action={<GoLink to={paths.unit(unit.id)}>{unit.name}</GoLink>}
    >
      {t('nothingBelow.hint')}
    </Notice>
  );
}
