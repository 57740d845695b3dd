import { Button, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import classes from './Day.module.css';
import { PrintMinutes } from './PrintMinutes';
import { PrintSlip } from './PrintSlip';
import { useAct } from './useAct';
import { useLacking } from './useLacking';

/** Writes the minutes under their number, and prints what the unit signs and takes with it. */
export function MinutesStep({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const lacking = useLacking();
  const { run, busy, problem } = useAct();
  const { id, minutes, appointment, letter, account } = dossier;
  const first = [!appointment && 'decision', !letter && 'letter', !account && 'account'].filter(
    (code) => code !== false,
  );
  const outdated = dossier.steps.some(({ missing }) => missing.includes('minutes-again'));
  if (first.length > 0) return <Text fz="sm">{t('day.minutes.first', { what: lacking(first) })}</Text>;
  return (
    <Stack gap="sm">
      <Text fz="sm">
        {t(outdated ? 'day.minutes.outdated' : minutes ? 'day.minutes.againHelp' : 'day.minutes.help')}
      </Text>
      {problem}
      <div className={classes.actions}>
        <Button
          variant={minutes && !outdated ? 'default' : 'light'}
          leftSection={<IconFileText size={18} />}
          loading={busy}
          onClick={() =>
            void run(
              () =>
                client.POST('/handover/dossiers/{id}/minutes', {
                  params: { path: { id }, header: { ...version(dossier), ...once() } },
                  body: {},
                }),
              t('day.minutes.done'),
            )
          }
        >
          {t(minutes ? 'day.minutes.again' : 'day.minutes.act')}
        </Button>
        {minutes && !outdated && <PrintMinutes dossier={dossier} />}
        <PrintSlip dossier={dossier} />
      </div>
    </Stack>
  );
}
