import { Grid, Text } from '@mantine/core';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Unit, UnitHistory } from '../api/types';
import { date } from '../lib/dates';
import { Section } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import classes from './Unit.module.css';
import { UnitName } from './UnitName';

/** Which unit managed this one and when, and under which names it went. */
export function ManagementHistory({ unit }: { unit: Unit }) {
  const history = api.useQuery('get', '/units/{id}/history', { params: { path: { id: unit.id } } });
  if (history.isPending) return <RowsSkeleton rows={4} />;
  if (history.isError) return <ErrorState error={history.error} retry={() => void history.refetch()} />;
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Links links={history.data.links} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Names names={history.data.names} />
      </Grid.Col>
    </Grid>
  );
}

function Links({ links }: Pick<UnitHistory, 'links'>) {
  const { t } = useTranslation('unit');
  const span = useSpan();
  return (
    <Section title={t('history.links')} fill>
      {links.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t('history.noLinks')}
        </Text>
      )}
      <ol className={classes.line}>
        {links.map((link) => (
          <li key={`${link.parent.id} ${link.from}`} data-now={link.until === null || undefined}>
            <UnitName unit={link.parent} />
            <Text fz="sm" c="dimmed">
              {span(link.from, link.until && lastDay(link.until))}
            </Text>
            {link.reason && <Text fz="sm">{t('history.reason', { reason: link.reason })}</Text>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Names({ names }: Pick<UnitHistory, 'names'>) {
  const { t } = useTranslation('unit');
  const span = useSpan();
  return (
    <Section title={t('history.names')} fill>
      <ol className={classes.line}>
        {names.map((one) => (
          <li key={`${one.name} ${one.from}`} data-now={one.until === null || undefined}>
            <Text fz="sm" fw={500}>
              {one.name}
            </Text>
            <Text fz="sm" c="dimmed">
              {[span(one.from, one.until), one.actor && t('history.by', { name: one.actor.fullName })]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The API names the first day on which it no longer held; people name the last one on which it did. */
function lastDay(until: string): string {
  return dayjs(until).subtract(1, 'day').format('YYYY-MM-DD');
}

function useSpan(): (from: string, until: string | null) => string {
  const { t } = useTranslation('unit');
  return (from, until) =>
    until
      ? t('history.span', { from: date(from), until: date(until) })
      : t('history.since', { from: date(from) });
}
