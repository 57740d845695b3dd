import { useTranslation } from 'react-i18next';
import { CopyText } from '../../ui/CopyText';
import classes from './Day.module.css';

/** The beginning of a digest, enough to compare by eye; the whole of it is copied. */
export function Digest({ sha256 }: { sha256: string }) {
  const { t } = useTranslation('handover');
  return (
    <div className={classes.copied}>
      <CopyText text={t('day.digest', { begin: sha256.slice(0, 12) })} copy={sha256} />
    </div>
  );
}
