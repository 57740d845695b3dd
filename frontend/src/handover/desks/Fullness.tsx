import { useTranslation } from 'react-i18next';
import type { Desk } from '../../api/types';
import { count } from '../../lib/numbers';
import classes from './Desks.module.css';

/** How many units a desk has time for, how many have a time there, and how many of them have signed. */
export function Fullness({ desk: { room, taken, signed } }: { desk: Desk }) {
  const { t } = useTranslation('handover');
  const part = (number: number) => `${room > 0 ? Math.min(100, (number / room) * 100) : 0}%`;
  return (
    <div className="numbers">
      <div
        className={classes.bar}
        style={{ '--taken': part(taken), '--signed': part(signed) } as React.CSSProperties}
      />
      <ul className={classes.figures}>
        <li data-of="signed">{t('desks.signed', { number: count(signed) })}</li>
        <li data-of="taken">{t('desks.taken', { number: count(taken) })}</li>
        <li data-of="room">{t('desks.room', { number: count(room) })}</li>
      </ul>
    </div>
  );
}
