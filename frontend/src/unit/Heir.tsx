import { Alert } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UnitRef } from '../api/types';
import { UnitName } from './UnitName';
import { useUnit } from './useUnit';

/** The unit into which another was merged. It may belong to a neighbour, whose pages are not open from here: so ask first. */
export function Heir({ unit }: { unit: UnitRef }) {
  const { t } = useTranslation('unit');
  const asked = useUnit(unit.id);
  return (
    <Alert variant="light" color="gray" icon={<IconArrowMerge size={20} />} title={t('mergedInto')}>
      <UnitName unit={unit} open={asked.isSuccess} />
    </Alert>
  );
}
