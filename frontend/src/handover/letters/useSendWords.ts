import { useTranslation } from 'react-i18next';
import { count } from '../../lib/numbers';

/** What the button says that sends letters, or only reminds where there is no mail server; to so many units, if known. */
export function useSendWords({ mail }: { mail: boolean }): (units: number | undefined) => string {
  const { t } = useTranslation('handover');
  return (units) =>
    units === undefined
      ? t('letters.send')
      : t(mail ? 'letters.sendTo' : 'letters.remind', { number: count(units) });
}
