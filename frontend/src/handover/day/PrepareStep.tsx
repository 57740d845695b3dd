import { Button, Collapse, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import { DateField } from '../../ui/DateField';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { useStepSave } from '../steps/useStepSave';
import classes from './Day.module.css';
import { useDossierPage } from './useAct';

/** The account that is to be handed over, made for the appointed officer and without any right. */
export function PrepareStep({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const page = useDossierPage();
  const [more, { toggle, open }] = useDisclosure(false);
  const { id, account, passes, until, appointment } = dossier;
  const form = useForm({
    initialValues: {
      username: '',
      passes: (passes ?? '') as number | string,
      // The right ends with the day that is shown.
      until: until ? dayjs(until).subtract(1, 'second').format('YYYY-MM-DD') : (null as string | null),
    },
  });
  const { submit, saving, problem } = useStepSave(
    page,
    form,
    (values) =>
      client
        .POST('/handover/dossiers/{id}/prepare', {
          params: { path: { id }, header: { ...version(dossier), ...once() } },
          body: {
            username: values.username.trim() || undefined,
            passes: values.passes === '' ? undefined : Number(values.passes),
            until: values.until ? dayjs(values.until).add(1, 'day').toISOString() : undefined,
          },
        })
        .catch((refused: unknown) => {
          open();
          throw refused;
        }),
    t('day.prepare.done'),
  );
  if (!appointment) return <Text fz="sm">{t('day.prepare.first')}</Text>;
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => form.isDirty()} />
      <Stack gap="sm">
        <Text fz="sm">{t('day.prepare.help', { person: appointment.fullName })}</Text>
        <Collapse expanded={more}>
          <Stack gap="sm">
            {!account && (
              <TextInput
                label={t('day.prepare.username')}
                description={t('day.prepare.usernameHelp')}
                autoComplete="off"
                autoCapitalize="none"
                maxLength={64}
                classNames={{ input: classes.input }}
                {...form.getInputProps('username')}
              />
            )}
            <NumberInput
              label={t('day.prepare.passes')}
              description={t('day.prepare.passesHelp')}
              min={0}
              max={10}
              classNames={{ input: classes.input }}
              {...form.getInputProps('passes')}
            />
            <DateField
              label={t('day.prepare.until')}
              description={t('day.prepare.untilHelp')}
              classNames={{ input: classes.input }}
              {...form.getInputProps('until')}
            />
          </Stack>
        </Collapse>
        {problem}
        <div className={classes.actions}>
          <Button
            type="submit"
            variant={account ? 'default' : 'light'}
            leftSection={<IconUserPlus size={18} />}
            loading={saving}
          >
            {t(account ? 'day.prepare.again' : 'day.prepare.act')}
          </Button>
          <Button variant="subtle" aria-expanded={more} onClick={toggle}>
            {t(more ? 'day.prepare.less' : 'day.prepare.more')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
