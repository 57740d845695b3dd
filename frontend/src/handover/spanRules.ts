import { useTranslation } from 'react-i18next';
import { parseTime, parts } from './moments';
import { later } from './spans';

/** Rules of forms in which something begins and ends. */
export function useSpanRules() {
  const { t } = useTranslation('handover');
  const needed = (value: string) => (value.trim() ? null : t('new.needed'));
  const moment = (value: string) => {
    const [day, time] = parts(value);
    if (!day) return t('new.needed');
    return parseTime(time) ? null : t('new.timeWrong');
  };
  const after = (from: string, until: string) => (later(from, until) ? null : t('desks.endsBefore'));
  return { needed, moment, after };
}
