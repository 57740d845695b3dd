import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/types';
import { paths } from '../paths';
import classes from './CampaignTabs.module.css';

/** The pages of one campaign, beside each other. */
export function CampaignTabs({ campaign: { id, runs, endedAt } }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const tabs = [
    [paths.campaign(id), t('board.tab')],
    [paths.campaignDesks(id), t('desks.title')],
    [paths.handoverDesk(id), t('board.dayTab')],
    [paths.campaignTrainings(id), t('trainings.title')],
    [paths.campaignLetters(id), t('letters.title')],
    ...(runs && !endedAt ? [[paths.campaignLinks(id), t('links.title')] as const] : []),
  ] as const;
  return (
    <nav aria-label={t('board.pages')} className={`${classes.tabs} no-print`}>
      {tabs.map(([to, words]) => (
        <Link key={to} to={to} className={classes.tab} activeOptions={{ exact: true, includeSearch: false }}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
