import { Button, NativeSelect, Stack, Text } from '@mantine/core';
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

interface Appointing {
  /** Which of the named officers, counted from one. */
  officer: number;
  decisionNumber: string;
  decisionDay: string;
}

interface AppointFormProps {
  page: StepPage;
  /** What is named and appointed so far. */
  of: Pick<Dossier, 'people' | 'appointment'>;
  onSave: (appointing: Appointing) => Promise<unknown>;
}

/** Which of the named officers the unit has appointed, and by which decision. */
export function AppointForm({ page, of: { people, appointment }, onSave }: AppointFormProps) {
  const { t } = useTranslation('handover');
  const officers = people.filter(({ part }) => part === 'officer');
  const appointed = officers.findIndex(({ fullName }) => fullName === appointment?.fullName);
  const recorded = {
    officer: String(Math.max(appointed, 0) + 1),
    decisionNumber: appointment?.decisionNumber ?? '',
    decisionDay: appointment?.decisionDay ?? null,
  };
  const form = useForm({
    initialValues: recorded,
    validate: {
      decisionNumber: (value) => (value.trim() ? null : t('new.needed')),
      decisionDay: (value) => (value ? null : t('new.needed')),
    },
  });
  useRecorded(form, recorded);
  const { submit, saving, problem } = useStepSave(
    page,
    form,
    ({ officer, decisionNumber, decisionDay }) =>
      onSave({
        officer: Number(officer),
        decisionNumber: decisionNumber.trim(),
        decisionDay: decisionDay ?? '',
      }),
    t('day.appoint.done'),
  );
  const typed = () => {
    const { officer, decisionNumber, decisionDay } = form.getValues();
    return [
      `${t('day.appoint.officer')}: ${officers[Number(officer) - 1]?.fullName}`,
      `${t('day.appoint.number')}: ${decisionNumber}`,
      `${t('day.appoint.day')}: ${decisionDay ? date(decisionDay) : ''}`,
    ];
  };
  const [only, ...others] = officers;
  if (!only) return <Text fz="sm">{t('day.appoint.nobody')}</Text>;
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => form.isDirty()} typed={typed} />
      <Stack gap="sm">
        {others.length > 0 && (
          <NativeSelect
            label={t('day.appoint.officer')}
            classNames={{ input: classes.input }}
            data={officers.map(({ fullName }, at) => ({ value: String(at + 1), label: fullName }))}
            {...form.getInputProps('officer')}
          />
        )}
        <NumberAndDay
          number={{
            label: t('day.appoint.number'),
            placeholder: '125/QĐ-UBND',
            ...form.getInputProps('decisionNumber'),
          }}
          day={{ label: t('day.appoint.day'), ...form.getInputProps('decisionDay') }}
        />
        {problem}
        <div className={classes.actions}>
          <Button type="submit" variant={appointment ? 'default' : 'light'} loading={saving}>
            {t('day.appoint.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
