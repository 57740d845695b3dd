import { useTranslation } from 'react-i18next';

/** What is missing, in words, as one list within a sentence. */
export function useLacking(): (codes: readonly string[]) => string {
  const { t } = useTranslation('handover');
  return (codes) => codes.map((code) => t(`day.missing.${code}`, { defaultValue: code })).join('; ');
}
