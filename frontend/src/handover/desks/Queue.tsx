import { Button, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Campaign, Desk } from '../../api/types';
import { paths } from '../../paths';
import { GoButton } from '../../ui/GoButton';
import { GoLink } from '../../ui/GoLink';
import { Page } from '../../ui/Page';
import { RowsSkeleton } from '../../ui/Skeletons';
import { Empty, ErrorState } from '../../ui/States';
import { Freshness } from '../board/Freshness';
import { ProgressState } from '../board/ProgressState';
import { type Shown, useAllDossiers } from '../board/useAllDossiers';
import { Officers } from '../Officers';
import { PrintMany } from '../prints/PrintMany';
import { bySlot, progressOf } from '../progress';
import { span } from '../spans';
import classes from './Desks.module.css';

/** Who comes to a desk and when, for the screen and for paper. */
export function Queue({ campaign, desk }: { campaign: Campaign; desk: Desk }) {
  const { t } = useTranslation('handover');
  const all = useAllDossiers(campaign.id, { desk: desk.id });
  const { name, place, keeper, opensAt, closesAt } = desk;
  const units = all.data ? [...all.data].sort(bySlot) : undefined;
  return (
    <Page
      above={
        <GoLink to={paths.campaignDesks(campaign.id)} className="no-print">
          {t('desks.title')}
        </GoLink>
      }
      title={name}
      purpose={[span(opensAt, closesAt), place, keeper].filter(Boolean).join(' · ')}
      width="narrow"
      action={
        <div className={`${classes.acts} no-print`}>
          <GoButton to={paths.campaignDesks(campaign.id)}>{t('desks.back')}</GoButton>
          {campaign.runs && units && units.length > 0 && <PrintMany campaign={campaign} desk={desk} />}
          {units && units.length > 0 && (
            <Button leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
              {t('desks.print')}
            </Button>
          )}
        </div>
      }
    >
      <Text fz="sm" className={classes.onPaper}>
        {campaign.name}
      </Text>
      <div className="no-print">
        <Freshness at={all.dataUpdatedAt} failed={all.isError} />
      </div>
      {all.error && !units ? (
        <ErrorState error={all.error} retry={() => void all.refetch()} />
      ) : !units || all.isPlaceholderData ? (
        <RowsSkeleton rows={10} />
      ) : units.length === 0 ? (
        <Empty title={t('desks.nobody')}>{t('desks.nobodyHint')}</Empty>
      ) : (
        <QueueTable units={units} label={t('desks.queueOf', { name })} />
      )}
    </Page>
  );
}

function QueueTable({ units, label }: { units: readonly Shown[]; label: string }) {
  const { t } = useTranslation('handover');
  return (
    <table className={classes.queue} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('desks.time')}</th>
          <th scope="col">{t('desks.unitAndOfficer')}</th>
          <th scope="col">{t('field.state')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((dossier, row) => (
          <tr key={dossier.id} data-new={sameTime(units[row - 1], dossier) ? undefined : true}>
            <td className="numbers">{dossier.slot && dayjs(dossier.slot.at).format('HH:mm')}</td>
            <th scope="row">
              <GoLink to={paths.dossier(dossier.id)}>{dossier.unit.name}</GoLink>
              <span className={classes.officers}>
                <Officers people={dossier.people} />
              </span>
            </th>
            <td>
              <ProgressState progress={progressOf(dossier)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sameTime(before: Shown | undefined, now: Shown): boolean {
  return before?.slot?.at === now.slot?.at;
}
