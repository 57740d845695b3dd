import { Button, Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, once } from '../api/client';
import type { NewAccount, OneTimePassword, RoleCode } from '../api/types';
import { endOfDay } from '../lib/dates';
import { paths } from '../paths';
import { useActingUnit } from '../session/actingUnit';
import { useMe } from '../session/me';
import { DateField } from '../ui/DateField';
import { useSave } from '../ui/forms';
import { GoButton } from '../ui/GoButton';
import { LeaveGuard } from '../ui/LeaveGuard';
import { Page, Section } from '../ui/Page';
import { UnitPicker } from '../ui/UnitPicker';
import { PersonFields, type PersonTexts } from './PersonFields';
import { SlipsShown } from './SlipsShown';
import { asSlip } from './slip';
import { useAccountsChanged } from './useAccount';
import { useRoles } from './useRoles';
import { usualPasses } from './usualPasses';

interface Values extends PersonTexts {
  unit: string | null;
  username: string;
  /** Passes are null as long as the proposed number stands. */
  grant: { role: RoleCode | null; until: string | null; passes: number | null; reason: string };
}

/** One account, with a first right if wished; then its slip, once. */
export function NewAccountPage() {
  const { t } = useTranslation('account');
  const [made, setMade] = useState<OneTimePassword | null>(null);
  if (!made) {
    return (
      <Page title={t('new.title')} purpose={t('new.purpose')} width="narrow">
        <AccountForm onMade={setMade} />
      </Page>
    );
  }
  return (
    <Page title={t('new.made', { name: made.account.fullName })} width="narrow" bare>
      <SlipsShown
        slips={[asSlip(made)]}
        note={t('slip.onceOne')}
        action={<GoButton to={paths.account(made.account.id)}>{t('new.toAccount')}</GoButton>}
      />
    </Page>
  );
}

function AccountForm({ onMade }: { onMade: (made: OneTimePassword) => void }) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/accounts/new' });
  const acting = useActingUnit();
  const changed = useAccountsChanged();
  const form = useForm<Values>({
    initialValues: {
      unit: search.unit ?? acting?.id ?? null,
      username: '',
      fullName: '',
      position: '',
      email: '',
      phone: '',
      grant: { role: search.role ?? null, until: null, passes: null, reason: '' },
    },
    validate: {
      unit: (value) => (value ? null : t('new.unitMissing')),
      fullName: (value) => (value.trim() ? null : t('new.nameMissing')),
      grant: {
        reason: (value, { grant }) => (grant.role && !value.trim() ? t('ui:reasonDialog.required') : null),
      },
    },
  });
  const passes = usePasses(form.values);
  const { submit, saving, problem, unsaved } = useSave(form, async (values) => {
    const body = asBody(values, passes);
    const { data } = await client.POST('/accounts', { body, params: { header: once() } });
    await changed();
    if (data) onMade(data);
  });

  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        <Section title={t('new.person')}>
          <Stack gap="md" maw={560}>
            <UnitPicker
              label={t('field.unit')}
              required
              value={form.values.unit}
              error={form.errors.unit}
              onChange={(unit) => form.setFieldValue('unit', unit)}
            />
            <PersonFields form={form} />
            <TextInput
              label={t('field.username')}
              description={t('new.usernameHelp')}
              maxLength={64}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              {...form.getInputProps('username')}
            />
          </Stack>
        </Section>
        <Section title={t('new.grant')} note={t('new.grantNote')}>
          <GrantFields form={form} passes={passes} />
        </Section>
        {problem}
        <Group gap="xs">
          <Button type="submit" loading={saving}>
            {t('new.submit')}
          </Button>
          <Button variant="default" onClick={() => void navigate({ to: paths.accounts })}>
            {t('ui:action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** How often the right may be passed on: as typed, else what is usual where the account belongs; 0 for most roles. */
function usePasses({ unit, grant }: Values): number {
  const me = useMe();
  const role = useRoles().find(({ code }) => code === grant.role);
  const place = api.useQuery(
    'get',
    '/units/{id}',
    { params: { path: { id: unit ?? '' } } },
    { enabled: unit !== null },
  );
  if (!role?.passable) return 0;
  return grant.passes ?? usualPasses(place.data?.kind, me);
}

function GrantFields({ form, passes }: { form: UseFormReturnType<Values>; passes: number }) {
  const { t } = useTranslation('account');
  const roles = useRoles();
  const { role } = form.values.grant;
  return (
    <Stack gap="md" maw={560}>
      <Select
        label={t('field.role')}
        placeholder={t('new.noRole')}
        data={roles.map(({ code, name }) => ({ value: code, label: name }))}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
        {...form.getInputProps('grant.role')}
      />
      {role && (
        <>
          <Text fz="sm" c="dimmed">
            {roles.find(({ code }) => code === role)?.description}
          </Text>
          <DateField
            label={t('field.until')}
            description={t('new.untilHelp')}
            {...form.getInputProps('grant.until')}
          />
          {roles.find(({ code }) => code === role)?.passable && (
            <NumberInput
              label={t('field.passes')}
              description={t('new.passesHelp')}
              min={0}
              max={10}
              allowDecimal={false}
              {...form.getInputProps('grant.passes')}
              value={passes}
              onChange={(value) => form.setFieldValue('grant.passes', Number(value) || 0)}
            />
          )}
          <Textarea
            label={t('ui:reasonDialog.label')}
            description={t('ui:reasonDialog.help')}
            required
            maxLength={500}
            {...form.getInputProps('grant.reason')}
          />
        </>
      )}
    </Stack>
  );
}

function asBody({ grant, unit, ...person }: Values, passes: number): NewAccount {
  const given = (text: string) => text.trim() || undefined;
  return {
    unit: unit ?? '',
    fullName: person.fullName.trim(),
    username: given(person.username),
    position: given(person.position),
    email: given(person.email),
    phone: given(person.phone),
    grant: grant.role
      ? {
          role: grant.role,
          passes,
          until: grant.until ? endOfDay(grant.until) : undefined,
          reason: grant.reason.trim(),
        }
      : undefined,
  };
}
