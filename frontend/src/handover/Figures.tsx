import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/types';
import { count } from '../lib/numbers';
import classes from './Figures.module.css';

/** How many are invited, how many of them have named their people, how many have not. */
export function Figures({ campaign: { invited, registered } }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const figures = [
    ['invited', invited],
    ['registered', registered],
    ['missing', invited - registered],
  ] as const;
  return (
    <dl className={`${classes.figures} numbers`}>
      {figures.map(([name, number]) => (
        <div
          key={name}
          className={classes.figure}
          data-figure={name}
          style={{ '--part': `${invited > 0 ? (number / invited) * 100 : 0}%` } as React.CSSProperties}
        >
          <dt>{t(`figure.${name}`)}</dt>
          <dd>{count(number)}</dd>
        </div>
      ))}
    </dl>
  );
}
