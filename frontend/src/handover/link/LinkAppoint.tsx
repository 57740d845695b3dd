import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, version } from '../../api/client';
import { DateField } from '../../ui/DateField';
import { LeaveGuard } from '../../ui/LeaveGuard';
import classes from '../day/Day.module.css';
import { LinkPaper } from './LinkPaper';
import { type LinkPart, useLinkSave } from './useLinkSave';

/** Which of the named officers the unit has appointed, and by which decision. */
export function LinkAppoint({ scanned, ...part }: LinkPart & { scanned: boolean }) {
  const { t } = useTranslation('handover');
  const { token, registration } = part;
  const { appointment, people } = registration;
  const officers = people.filter(({ part: of }) => of === 'officer');
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
  const { submit, saving, problem } = useLinkSave(
    part,
    form,
    ({ officer, decisionNumber, decisionDay }) =>
      client.PUT('/handover/registrations/{token}/appointment', {
        params: { path: { token }, header: version(registration) },
        body: {
          officer: Number(officer),
          decisionNumber: decisionNumber.trim(),
          decisionDay: decisionDay ?? '',
        },
      }),
    t('day.appoint.done'),
  );
  return (
    <Stack gap="md">
      <form onSubmit={submit} noValidate>
        <LeaveGuard unsaved={() => form.isDirty()} />
        <Stack gap="sm">
          {officers.length > 1 && (
            <NativeSelect
              label={t('day.appoint.officer')}
              classNames={{ input: classes.input }}
              data={officers.map(({ fullName }, at) => ({ value: String(at + 1), label: fullName }))}
              {...form.getInputProps('officer')}
            />
          )}
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
          {problem}
          <div className={classes.actions}>
            <Button type="submit" variant={appointment ? 'default' : 'light'} loading={saving}>
              {t('day.appoint.save')}
            </Button>
          </div>
        </Stack>
      </form>
      <LinkPaper kind="decision" there={scanned} {...part} />
    </Stack>
  );
}
