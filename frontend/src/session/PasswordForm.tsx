import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import { useSave } from '../ui/forms';
import { PasswordRules } from './PasswordRules';
import { MIN_LENGTH, ownRules } from './passwordRules';

interface PasswordFormProps {
  username: string;
  currentLabel?: string;
  onChanged: () => void;
}

/** Changes one's own password. The rules show while typing; the server has the last word (common passwords). */
export function PasswordForm({ username, currentLabel, onChanged }: PasswordFormProps) {
  const { t } = useTranslation('session');
  const form = useForm({
    initialValues: { current: '', new: '', repeat: '' },
    validate: {
      current: (value) => (value ? null : t('password.currentMissing')),
      new: (value, all) =>
        ownRules(value, all.current, username).every((rule) => rule.met) ? null : t('password.weak'),
      repeat: (value, all) => (value === all.new ? null : t('password.different')),
    },
  });
  const { submit, saving, problem } = useSave(form, async (values) => {
    await client.POST('/auth/password', { body: { current: values.current, new: values.new } });
    form.reset();
    onChanged();
  });
  const eye = { visibilityToggleButtonProps: { 'aria-label': t('password.show') } };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {problem}
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        <PasswordInput
          label={currentLabel ?? t('password.current')}
          autoComplete="current-password"
          required
          {...eye}
          {...form.getInputProps('current')}
        />
        <PasswordInput
          label={t('password.new')}
          description={t('password.advice', { min: MIN_LENGTH })}
          autoComplete="new-password"
          required
          {...eye}
          {...form.getInputProps('new')}
        />
        <PasswordRules rules={ownRules(form.values.new, form.values.current, username)} />
        <PasswordInput
          label={t('password.repeat')}
          autoComplete="new-password"
          required
          {...eye}
          {...form.getInputProps('repeat')}
        />
        <Button type="submit" loading={saving}>
          {t('password.submit')}
        </Button>
      </Stack>
    </form>
  );
}
