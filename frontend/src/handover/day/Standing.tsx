import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { Section } from '../../ui/Page';
import { GoToStep } from './GoToStep';
import { Handed } from './Handed';
import { HandoverState } from './HandoverState';
import { Sign } from './Sign';
import { lackingToSign, nextStep } from './steps';
import { useLacking } from './useLacking';

interface StandingProps {
  dossier: Dossier;
  /** Whether the reader takes the organizer's steps. */
  acts: boolean;
  runs: boolean;
}

/** How far the unit is, what comes next and who sees to it; the signature, or what it has brought about. */
export function Standing({ dossier, acts, runs }: StandingProps) {
  const { t } = useTranslation('handover');
  const next = acts && lackingToSign(dossier.steps).length > 0 ? nextStep(dossier.steps) : undefined;
  return (
    <Section title={<HandoverState dossier={dossier} large />}>
      <Stack gap="sm">
        <div role="status">
          <Next dossier={dossier} brief={acts} />
        </div>
        {next && <GoToStep step={next.step} />}
        {acts && <Sign dossier={dossier} />}
        {dossier.minutes?.signedAt && <Handed dossier={dossier} runs={runs} />}
        {!runs && !dossier.minutes?.signedAt && (
          <Text fz="sm" c="dimmed">
            {t('day.onlyRuns')}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

/** @param brief what lacks stands beside the signature */
function Next({ dossier, brief }: { dossier: Dossier; brief: boolean }) {
  const { t } = useTranslation('handover');
  const lacking = useLacking();
  const next = nextStep(dossier.steps);
  if (dossier.supersededAt) return <Text>{t('day.supersededHint')}</Text>;
  if (!next) return <Text>{t('day.allDone')}</Text>;
  return (
    <>
      <Text>
        {t('day.next')} <strong>{t(`day.step.${next.step}`)}</strong>
        {'. '}
        {t(`day.by.${next.by}`)}
      </Text>
      {!brief && (
        <Text fz="sm" c="dimmed">
          {t('day.lacking', { what: lacking(next.missing) })}
        </Text>
      )}
    </>
  );
}
