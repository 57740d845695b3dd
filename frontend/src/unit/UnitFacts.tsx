import { useTranslation } from 'react-i18next';
import type { Unit } from '../api/types';
import { date } from '../lib/dates';
import { count } from '../lib/numbers';
import { Facts } from '../ui/Facts';
import { Section } from '../ui/Page';
import { UnitName } from './UnitName';
import { What } from './UnitTable';

/** What is known of the unit itself. */
export function UnitFacts({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  return (
    <Section title={t('facts')} fill>
      <Facts
        facts={[
          [t('field.code'), unit.code],
          [t('field.what'), <What key="what" unit={unit} />],
          [t('field.levelGroup'), unit.levelGroup && t(`levelGroup.${unit.levelGroup}`)],
          [t('field.ownership'), unit.ownership && t(`ownership.${unit.ownership}`)],
          [t('field.parent'), unit.parent && <UnitName unit={unit.parent} />],
          [t('field.parentFrom'), unit.parent && unit.parentFrom && date(unit.parentFrom)],
          [t('field.children'), unit.childCount > 0 && count(unit.childCount)],
          [t('field.aliases'), unit.aliases.join(', ')],
          [t('field.endedOn'), unit.endedOn && date(unit.endedOn)],
        ]}
      />
    </Section>
  );
}
