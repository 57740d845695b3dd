import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { date } from '../../lib/dates';
import { LeaveGuard } from '../../ui/LeaveGuard';
import classes from '../day/Day.module.css';
import { NumberAndDay } from './NumberAndDay';
import type { StepPage } from './stepPage';
import { useRecorded } from './useRecorded';
import { useStepSave } from './useStepSave';

interface LetterFormProps {
  page: StepPage;
  letter: Dossier['letter'];
  onSave: (letter: { number: string; day: string }) => Promise<unknown>;
}

/** The letter by which the unit introduces its officer. */
export function LetterForm({ page, letter, onSave }: LetterFormProps) {
  const { t } = useTranslation('handover');
  const recorded = { number: letter?.number ?? '', day: letter?.day ?? null };
  const form = useForm({
    initialValues: recorded,
    validate: {
      number: (value) => (value.trim() ? null : t('new.needed')),
      day: (value) => (value ? null : t('new.needed')),
    },
  });
  useRecorded(form, recorded);
  const { submit, saving, problem } = useStepSave(
    page,
    form,
    ({ number, day }) => onSave({ number: number.trim(), day: day ?? '' }),
    t('day.letter.done'),
  );
  const typed = () => {
    const { number, day } = form.getValues();
    return [`${t('day.letter.number')}: ${number}`, `${t('day.letter.day')}: ${day ? date(day) : ''}`];
  };
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => form.isDirty()} typed={typed} />
      <Stack gap="sm">
        <NumberAndDay
          number={{
            label: t('day.letter.number'),
            placeholder: '37/GGT-UBND',
            ...form.getInputProps('number'),
          }}
          day={{ label: t('day.letter.day'), ...form.getInputProps('day') }}
        />
        {problem}
        <div className={classes.actions}>
          <Button type="submit" variant={letter ? 'default' : 'light'} loading={saving}>
            {t('day.letter.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
