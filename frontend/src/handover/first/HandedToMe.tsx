import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { date, moment } from '../../lib/dates';
import { Facts } from '../../ui/Facts';

/** What was handed over, by which minutes, and until when it holds. */
export function HandedToMe({ dossier: { unit, minutes, until, passes } }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  return (
    <Facts
      facts={[
        [t('first.facts.unit'), unit.name],
        [t('day.minutes.number'), minutes?.number],
        [t('day.handed.signedAt'), minutes?.signedAt && moment(minutes.signedAt)],
        [t('day.handed.signedBy'), minutes?.signedBy],
        [t('first.facts.until'), until ? date(until) : t('first.facts.open')],
        [
          t('first.facts.passes'),
          passes ? t('first.facts.passesOn', { passes }) : t('first.facts.passesNot'),
        ],
      ]}
    />
  );
}
