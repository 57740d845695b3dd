import { Box, Button, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../api/types';
import { today } from '../../lib/dates';
import { count } from '../../lib/numbers';
import { endOf } from '../../lib/validity';
import { Can } from '../../ui/Can';
import { DateField } from '../../ui/DateField';
import { ReasonDialog } from '../../ui/ReasonDialog';
import { done } from '../../ui/toast';
import classes from './Review.module.css';
import type { useReviewing, Verdict } from './useReviewing';

interface ReviewBarProps {
  /** The chosen rights. */
  grants: Grant[];
  reviewing: ReturnType<typeof useReviewing>;
  /** After all were tried: the ids of those that failed, so that they stay chosen. */
  onDone: (failed: Set<string>) => void;
}

/** What can be done with the chosen rights; while it runs, how far it is and a way to stop. */
export function ReviewBar({ grants, reviewing, onDone }: ReviewBarProps) {
  const { t } = useTranslation('delegation');
  const [asking, setAsking] = useState<Verdict['decision'] | null>(null);
  const [day, setDay] = useState<string | null>(today());
  const { progress } = reviewing;
  // The bar acts on many: it is allowed when each of them allows it, refused with the reason of the first that does not.
  const refusing = grants.find((grant) => !grant.can.includes('review'));

  async function run(reason: string) {
    const decision = asking ?? 'confirm';
    const until = decision === 'lapse' && day ? { until: endOf(day) } : {};
    setAsking(null);
    const results = await reviewing.review(grants, { decision, reason, ...until });
    const failed = [...results].flatMap(([id, result]) => (result ? [id] : []));
    onDone(new Set(failed));
    done(
      t('review.summary', {
        done: count(results.size - failed.length),
        failed: count(failed.length),
      }),
    );
  }

  if (progress) {
    return (
      <Box className={classes.bar} role="status">
        <Text fz="sm">{t('review.progress', { done: count(progress.done), of: count(progress.of) })}</Text>
        <Progress
          flex="1 1 120px"
          value={(progress.done / progress.of) * 100}
          aria-label={t('review.title')}
        />
        <Button size="compact-sm" variant="default" onClick={reviewing.stop}>
          {t('review.stop')}
        </Button>
      </Box>
    );
  }
  if (grants.length === 0) return null;
  const number = count(grants.length);
  const of = refusing ?? grants[0];
  return (
    <Box className={classes.bar}>
      <Text fz="sm" fw={500} flex="1 1 160px" role="status">
        {t('review.chosen', { number })}
      </Text>
      <Group gap="xs">
        <Can
          of={of}
          action="review"
          permission="grant.give"
          unit={of?.unit.id}
          onClick={() => setAsking('confirm')}
        >
          {t('review.confirmMany', { number })}
        </Can>
        <Can
          of={of}
          action="review"
          permission="grant.give"
          unit={of?.unit.id}
          variant="default"
          onClick={() => setAsking('lapse')}
        >
          {t('review.lapseMany', { number })}
        </Can>
      </Group>
      <ReasonDialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === 'lapse' ? t('review.lapse') : t('review.confirm')}
        danger={asking === 'lapse'}
        confirm={asking === 'lapse' ? t('review.lapseMany', { number }) : t('review.confirmMany', { number })}
        onConfirm={async (reason) => void run(reason)}
      >
        <Text fz="sm">{asking === 'lapse' ? t('review.lapseHelp') : t('review.confirmHelp')}</Text>
        {asking === 'lapse' && (
          <DateField label={t('review.lastDay')} required minDate={today()} value={day} onChange={setDay} />
        )}
      </ReasonDialog>
    </Box>
  );
}
