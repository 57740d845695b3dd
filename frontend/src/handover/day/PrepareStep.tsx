import { Button, Collapse, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Account as AccountView, Dossier } from '../../api/types';
import { DateField } from '../../ui/DateField';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { RowsSkeleton } from '../../ui/Skeletons';
import { useStepSave } from '../steps/useStepSave';
import classes from './Day.module.css';
import { useDossierPage } from './useAct';
import { surelyOf, useOwnAccounts } from './useOwnAccounts';

/** In the place of an account's id. */
const NEW = 'new';

/** The account that is to be handed over, made for the appointed officer and without any right. */
export function PrepareStep({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const own = useOwnAccounts(dossier);
  if (!dossier.appointment) return <Text fz="sm">{t('day.prepare.first')}</Text>;
  if (!own) return <RowsSkeleton rows={1} height={40} />;
  return <PrepareForm dossier={dossier} own={own} />;
}

/** Nobody keeps two accounts where one will do; but to a namesake's account nothing is given by a single press. */
function proposed(dossier: Dossier, own: AccountView[]): string {
  const { account, accountExisting } = dossier;
  if (account && !accountExisting) return NEW;
  const kept = own.find(({ id }) => id === account?.id);
  return (kept ?? own.find((one) => surelyOf(dossier, one)))?.id ?? NEW;
}

/** @param own accounts that the officer has at the unit already */
function PrepareForm({ dossier, own }: { dossier: Dossier; own: AccountView[] }) {
  const { t } = useTranslation('handover');
  const page = useDossierPage();
  const [more, { toggle, open }] = useDisclosure(false);
  const { id, account, accountExisting, passes, until, appointment } = dossier;
  const form = useForm({
    initialValues: {
      account: proposed(dossier, own),
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
            account: values.account === NEW ? undefined : values.account,
            username: (values.account === NEW && values.username.trim()) || undefined,
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
  const person = appointment?.fullName;
  const fresh = form.values.account === NEW;
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => form.isDirty()} />
      <Stack gap="sm">
        {own.length > 0 && (
          <Radio.Group
            label={t('day.prepare.which')}
            description={t('day.prepare.whichHelp', { person })}
            {...form.getInputProps('account')}
          >
            <Stack gap="xs" pt={6}>
              {own.map((one) => (
                <Radio
                  key={one.id}
                  value={one.id}
                  label={t('day.prepare.own', { username: one.username })}
                  description={[one.position, one.email, one.phone].filter(Boolean).join(' · ') || undefined}
                />
              ))}
              <Radio value={NEW} label={t('day.prepare.new')} />
            </Stack>
          </Radio.Group>
        )}
        <Text fz="sm">{t(fresh ? 'day.prepare.help' : 'day.prepare.helpOwn', { person })}</Text>
        <Collapse expanded={more}>
          <Stack gap="sm">
            {fresh && (accountExisting || !account) && (
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
