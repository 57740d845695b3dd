import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import { LeaveGuard } from '../../ui/LeaveGuard';
import classes from './Day.module.css';
import { useStepSave } from './useAct';

const points = ['equipment', 'line', 'sound', 'projector'] as const;

/** How far the place is from which the unit takes part in the training. */
export function ReadyStep({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const { readiness } = dossier;
  const form = useForm({ initialValues: { ...readiness, onlinePoint: readiness.onlinePoint ?? '' } });
  const { submit, saving, problem } = useStepSave(
    form,
    ({ onlinePoint, ...rest }) =>
      client.POST('/handover/dossiers/{id}/readiness', {
        params: { path: { id: dossier.id }, header: { ...version(dossier), ...once() } },
        body: { ...rest, onlinePoint: onlinePoint.trim() || null },
      }),
    t('day.ready.done'),
  );
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => form.isDirty()} />
      <Stack gap="sm">
        <TextInput
          label={t('day.ready.onlinePoint')}
          autoComplete="off"
          maxLength={200}
          classNames={{ input: classes.input }}
          {...form.getInputProps('onlinePoint')}
        />
        {points.map((one) => (
          <Checkbox
            key={one}
            size="md"
            py={6}
            label={t(`day.ready.${one}`)}
            {...form.getInputProps(one, { type: 'checkbox' })}
          />
        ))}
        {problem}
        <div className={classes.actions}>
          <Button type="submit" variant="light" loading={saving}>
            {t('day.ready.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
