import { Button, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import { DateField } from '../../ui/DateField';
import { LeaveGuard } from '../../ui/LeaveGuard';
import classes from './Day.module.css';
import { TakePaper } from './TakePaper';
import { useStepSave } from './useAct';

/** Which of the named officers the unit has appointed, and by which decision. */
export function AppointStep({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const { appointment, people } = dossier;
  const officers = people.filter(({ part }) => part === 'officer');
  const appointed = officers.findIndex(({ fullName }) => fullName === appointment?.fullName);
  const form = useForm({
    initialValues: {
      officer: String(Math.max(appointed, 0) + 1),
      decisionNumber: appointment?.decisionNumber ?? '',
      decisionDay: (appointment?.decisionDay ?? null) as string | null,
    },
    validate: {
      decisionNumber: (value) => (value.trim() ? null : t('new.needed')),
      decisionDay: (value) => (value ? null : t('new.needed')),
    },
  });
  const { submit, saving, problem } = useStepSave(
    form,
    ({ officer, decisionNumber, decisionDay }) =>
      client.POST('/handover/dossiers/{id}/appoint', {
        params: { path: { id: dossier.id }, header: { ...version(dossier), ...once() } },
        body: {
          officer: Number(officer),
          decisionNumber: decisionNumber.trim(),
          decisionDay: decisionDay ?? '',
        },
      }),
    t('day.appoint.done'),
  );
  if (officers.length === 0) return <Text fz="sm">{t('day.appoint.nobody')}</Text>;
  return (
    <Stack gap="md">
      <form onSubmit={submit} noValidate>
        <LeaveGuard unsaved={() => form.isDirty()} />
        <Stack gap="sm">
          <NativeSelect
            label={t('day.appoint.officer')}
            classNames={{ input: classes.input }}
            data={officers.map(({ fullName }, at) => ({ value: String(at + 1), label: fullName }))}
            {...form.getInputProps('officer')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              label={t('day.appoint.number')}
              placeholder="125/QĐ-UBND"
              required
              autoComplete="off"
              maxLength={100}
              classNames={{ input: classes.input }}
              {...form.getInputProps('decisionNumber')}
            />
            <DateField
              label={t('day.appoint.day')}
              required
              classNames={{ input: classes.input }}
              {...form.getInputProps('decisionDay')}
            />
          </SimpleGrid>
          {problem}
          <div className={classes.actions}>
            <Button type="submit" variant={appointment ? 'default' : 'light'} loading={saving}>
              {t('day.appoint.save')}
            </Button>
          </div>
        </Stack>
      </form>
      <TakePaper dossier={dossier} kind="decision" />
    </Stack>
  );
}
