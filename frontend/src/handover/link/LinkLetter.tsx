import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, version } from '../../api/client';
import { DateField } from '../../ui/DateField';
import { LeaveGuard } from '../../ui/LeaveGuard';
import classes from '../day/Day.module.css';
import { LinkPaper } from './LinkPaper';
import { type LinkPart, useLinkSave } from './useLinkSave';

/** The letter by which the unit introduces its officer. */
export function LinkLetter({ scanned, ...part }: LinkPart & { scanned: boolean }) {
  const { t } = useTranslation('handover');
  const { token, registration } = part;
  const { letter } = registration;
  const form = useForm({
    initialValues: { number: letter?.number ?? '', day: (letter?.day ?? null) as string | null },
    validate: {
      number: (value) => (value.trim() ? null : t('new.needed')),
      day: (value) => (value ? null : t('new.needed')),
    },
  });
  const { submit, saving, problem } = useLinkSave(
    part,
    form,
    ({ number, day }) =>
      client.PUT('/handover/registrations/{token}/letter', {
        params: { path: { token }, header: version(registration) },
        body: { number: number.trim(), day: day ?? '' },
      }),
    t('day.letter.done'),
  );
  return (
    <Stack gap="md">
      <form onSubmit={submit} noValidate>
        <LeaveGuard unsaved={() => form.isDirty()} />
        <Stack gap="sm">
          <TextInput
            label={t('day.letter.number')}
            placeholder="37/GGT-UBND"
            required
            autoComplete="off"
            maxLength={100}
            classNames={{ input: classes.input }}
            {...form.getInputProps('number')}
          />
          <DateField
            label={t('day.letter.day')}
            required
            classNames={{ input: classes.input }}
            {...form.getInputProps('day')}
          />
          {problem}
          <div className={classes.actions}>
            <Button type="submit" variant={letter ? 'default' : 'light'} loading={saving}>
              {t('day.letter.save')}
            </Button>
          </div>
        </Stack>
      </form>
      <LinkPaper kind="letter" there={scanned} {...part} />
    </Stack>
  );
}
