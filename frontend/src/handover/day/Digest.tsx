import { useTranslation } from 'react-i18next';
import { CopyText } from '../../ui/CopyText';

/** The beginning of a digest, enough to compare by eye; the whole of it is copied. */
export function Digest({ sha256 }: { sha256: string }) {
  const { t } = useTranslation('handover');
  return <CopyText text={t('day.digest', { begin: sha256.slice(0, 12) })} copy={sha256} />;
}
