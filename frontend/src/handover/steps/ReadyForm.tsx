import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { LeaveGuard } from '../../ui/LeaveGuard';
import classes from '../day/Day.module.css';
import type { StepPage } from './stepPage';
import { useRecorded } from './useRecorded';
import { useStepSave } from './useStepSave';

type Readiness = Dossier['readiness'];

interface ReadyFormProps {
  page: StepPage;
  readiness: Readiness;
  onSave: (readiness: Readiness) => Promise<unknown>;
}

const points = ['equipment', 'line', 'sound', 'projector'] as const;

/** How far the place is from which the unit takes part in the training. */
export function ReadyForm({ page, readiness, onSave }: ReadyFormProps) {
  const { t } = useTranslation('handover');
  const recorded = { ...readiness, onlinePoint: readiness.onlinePoint ?? '' };
  const form = useForm({ initialValues: recorded });
  useRecorded(form, recorded);
  const { submit, saving, problem } = useStepSave(
    page,
    form,
    ({ onlinePoint, ...rest }) => onSave({ ...rest, onlinePoint: onlinePoint.trim() || null }),
    t('day.ready.done'),
  );
  const typed = () => {
    const { onlinePoint, ...checked } = form.getValues();
    return [
      `${t('day.ready.onlinePoint')}: ${onlinePoint}`,
      ...points.map((one) => `${t(`day.ready.${one}`)}: ${t(checked[one] ? 'day.yes' : 'day.no')}`),
    ];
  };
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => form.isDirty()} typed={typed} />
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
