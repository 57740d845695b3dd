import { Button, Stack } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import classes from './Day.module.css';
import { useAct } from './useAct';

/** That the unit has taken part in the training, by one press. */
export function AttendStep({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const { run, busy, problem } = useAct();
  const attended = dossier.steps.some(({ step, done }) => step === 'attended' && done);
  const note = () =>
    run(
      () =>
        client.POST('/handover/dossiers/{id}/attend', {
          params: { path: { id: dossier.id }, header: { ...version(dossier), ...once() } },
          body: { attended: !attended },
        }),
      t(attended ? 'day.attend.undone' : 'day.attend.done', { unit: dossier.unit.name }),
    );
  return (
    <Stack gap="sm">
      {problem}
      <div className={classes.actions}>
        <Button
          className={classes.big}
          variant={attended ? 'default' : 'light'}
          leftSection={attended ? <IconX size={18} /> : <IconCheck size={18} />}
          loading={busy}
          onClick={() => void note()}
        >
          {t(attended ? 'day.attend.undo' : 'day.attend.act')}
        </Button>
      </div>
    </Stack>
  );
}
