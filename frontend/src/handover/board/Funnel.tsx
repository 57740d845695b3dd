import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../api/types';
import { count } from '../../lib/numbers';
import { funnel } from '../progress';
import type { BoardSearch } from '../search';
import classes from './Funnel.module.css';

interface FunnelProps {
  campaign: Campaign;
  missing: BoardSearch['missing'];
}

/** How many units have come how far; each figure leads to those that have not, and back to all. */
export function Funnel({ campaign, missing }: FunnelProps) {
  const { t } = useTranslation('handover');
  const { id, invited } = campaign;
  return (
    <nav aria-label={t('board.funnel')}>
      <ol className={`${classes.funnel} numbers`}>
        {funnel(campaign).map(({ step, number, left }) => (
          <li key={step}>
            <Link
              className={classes.figure}
              from="/handover/$campaignId"
              to="/handover/$campaignId"
              params={{ campaignId: id }}
              search={(now) => ({ ...now, missing: missing === step ? undefined : step })}
              resetScroll={false}
              aria-current={missing === step}
              style={{ '--part': `${invited > 0 ? (number / invited) * 100 : 0}%` } as React.CSSProperties}
            >
              <span className={classes.name}>{t(`board.sum.${step}`)}</span>
              <span className={classes.number}>
                <strong>{count(number)}</strong>
                <span className={classes.of}>{`/${count(invited)}`}</span>
              </span>
              <span className={classes.bar} />
              <span className={classes.left} data-left={left > 0 || undefined}>
                {left > 0 ? t('board.left', { number: count(left) }) : t('board.leftNone')}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
