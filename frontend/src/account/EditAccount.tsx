import { Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, version } from '../api/client';
import type { Account, AccountChange } from '../api/types';
import { Barred } from '../ui/Barred';
import { CancelButton } from '../ui/closing';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { done } from '../ui/toast';
import { UnitPicker } from '../ui/UnitPicker';
import { PersonFields, type PersonTexts } from './PersonFields';
import { useAccountsChanged } from './useAccount';

interface Values extends PersonTexts {
  unit: string;
}

/** Corrects what the account says of its person, or moves it to another unit. */
export function EditAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation('account');
  const changed = useAccountsChanged();
  const form = useForm<Values>({
    initialValues: {
      fullName: account.fullName,
      position: account.position ?? '',
      email: account.email ?? '',
      phone: account.phone ?? '',
      unit: account.unit.id,
    },
    validate: { fullName: (value) => (value.trim() ? null : t('new.nameMissing')) },
  });
  const { submit, saving, problem, unsaved } = useSave(form, async (values) => {
    await client.PATCH('/accounts/{id}', {
      params: { path: { id: account.id }, header: version(account) },
      body: different(account, values),
    });
    await changed();
    done(t('edit.done', { name: values.fullName }));
    onClose();
  });
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        <PersonFields form={form} />
        <UnitPicker
          label={t('field.unit')}
          description={t('edit.unitHelp')}
          required
          value={form.values.unit}
          error={form.errors.unit}
          onChange={(unit) => unit && form.setFieldValue('unit', unit)}
        />
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Barred type="submit" loading={saving} why={form.isDirty() ? undefined : t('ui:state.unchanged')}>
            {t('ui:action.save')}
          </Barred>
        </Group>
      </Stack>
    </form>
  );
}

/** Only what was changed; an emptied field is taken away. */
function different(account: Account, values: Values): AccountChange {
  const change: AccountChange = {};
  if (values.fullName.trim() !== account.fullName) change.fullName = values.fullName.trim();
  for (const field of ['position', 'email', 'phone'] as const) {
    const now = values[field].trim() || null;
    if (now !== account[field]) change[field] = now;
  }
  if (values.unit !== account.unit.id) change.unit = values.unit;
  return change;
}
