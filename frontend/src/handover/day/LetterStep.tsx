import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import { DateField } from '../../ui/DateField';
import { LeaveGuard } from '../../ui/LeaveGuard';
import classes from './Day.module.css';
import { TakePaper } from './TakePaper';
import { useStepSave } from './useAct';

/** The letter by which the unit introduces its officer. */
export function LetterStep({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const { letter } = dossier;
  const form = useForm({
    initialValues: { number: letter?.number ?? '', day: (letter?.day ?? null) as string | null },
    validate: {
      number: (value) => (value.trim() ? null : t('new.needed')),
      day: (value) => (value ? null : t('new.needed')),
    },
  });
  const { submit, saving, problem } = useStepSave(
    form,
    ({ number, day }) =>
      client.POST('/handover/dossiers/{id}/letter', {
        params: { path: { id: dossier.id }, header: { ...version(dossier), ...once() } },
        body: { number: number.trim(), day: day ?? '' },
      }),
    t('day.letter.done'),
  );
  return (
    <Stack gap="md">
      <form onSubmit={submit} noValidate>
        <LeaveGuard unsaved={() => form.isDirty()} />
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
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
          </SimpleGrid>
          {problem}
          <div className={classes.actions}>
            <Button type="submit" variant={letter ? 'default' : 'light'} loading={saving}>
              {t('day.letter.save')}
            </Button>
          </div>
        </Stack>
      </form>
      <TakePaper dossier={dossier} kind="letter" />
    </Stack>
  );
}
