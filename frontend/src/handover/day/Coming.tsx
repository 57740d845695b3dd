import { Text, Title, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { Dossier } from '../../api/types';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { Section } from '../../ui/Page';
import { RowsSkeleton } from '../../ui/Skeletons';
import { Empty, ErrorState } from '../../ui/States';
import { Freshness } from '../board/Freshness';
import { useRefreshMs } from '../live/Live';
import { bySlot } from '../progress';
import classes from './Day.module.css';
import { HandoverState } from './HandoverState';
import { nextStep } from './steps';

const MOST = 500;

interface ComingProps {
  campaign: string;
  /** Undefined for all desks. */
  desk: string | undefined;
  words: string | undefined;
}

/** The units of a desk in the order in which they come, those that have signed last; read again by itself. */
export function Coming({ campaign, desk, words }: ComingProps) {
  const { t } = useTranslation('handover');
  const every = useRefreshMs();
  const list = api.useQuery(
    'get',
    '/handover/campaigns/{id}/dossiers',
    { params: { path: { id: campaign }, query: { desk, q: words, limit: MOST, count: true } } },
    { refetchInterval: every, placeholderData: (before) => before },
  );
  if (list.error && !list.data) return <ErrorState error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <RowsSkeleton rows={8} />;
  const rows = [...list.data.items].sort(bySlot);
  // Whoever has signed makes room for whoever comes next.
  const signed = rows.filter(({ minutes }) => minutes?.signedAt);
  const waiting = rows.filter(({ minutes }) => !minutes?.signedAt);
  return (
    <Section title={t('day.desk.list')}>
      <Text fz="sm" c="dimmed" role="status">
        {t('day.desk.counts', {
          number: count(list.data.total ?? rows.length),
          signed: count(signed.length),
        })}
      </Text>
      <Freshness at={list.dataUpdatedAt} failed={list.isError} />
      {rows.length === 0 ? (
        <Empty title={t('day.desk.none')}>{t(words ? 'board.noneHint' : 'day.desk.noneHint')}</Empty>
      ) : (
        <>
          <Rows dossiers={waiting} />
          {signed.length > 0 && <Title order={3}>{t('day.desk.signed')}</Title>}
          <Rows dossiers={signed} />
        </>
      )}
      {list.data.next && <Text fz="sm">{t('day.desk.more')}</Text>}
    </Section>
  );
}

function Rows({ dossiers }: { dossiers: readonly Dossier[] }) {
  if (dossiers.length === 0) return null;
  return (
    <ul className={classes.list}>
      {dossiers.map((dossier) => (
        <li key={dossier.id}>
          <Row dossier={dossier} />
        </li>
      ))}
    </ul>
  );
}

function Row({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const { id, unit, slot, appointment, people } = dossier;
  const officer = appointment ?? people.find(({ part }) => part === 'officer');
  const next = nextStep(dossier.steps);
  return (
    <Link to={paths.dossier(id)} className={classes.row}>
      <span className={`${classes.time} numbers`}>
        {slot ? (
          dayjs(slot.at).format('HH:mm')
        ) : (
          <>
            <span aria-hidden="true">{t('day.desk.blank')}</span>
            <VisuallyHidden>{t('day.desk.noTime')}</VisuallyHidden>
          </>
        )}
      </span>
      <span className={classes.unit}>
        <span className={classes.unitName}>{unit.name}</span>
        <span className={classes.small}>
          {[
            officer?.fullName,
            dossier.successor && !dossier.supersededAt && t('day.desk.replacing'),
            next && t('day.desk.next', { step: t(`day.step.${next.step}`) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <HandoverState dossier={dossier} />
    </Link>
  );
}
