import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Credentials } from '../api/types';
import { useSave } from '../ui/forms';

export function CredentialsForm({ onCredentials }: { onCredentials: (typed: Credentials) => Promise<void> }) {
  const { t } = useTranslation('session');
  const form = useForm<Credentials>({
    initialValues: { username: '', password: '' },
    validate: {
      username: (value) => (value.trim() ? null : t('login.usernameMissing')),
      password: (value) => (value ? null : t('login.passwordMissing')),
    },
  });
  const { submit, saving, problem } = useSave(form, ({ username, password }) =>
    onCredentials({ username: username.trim(), password }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {problem}
        <TextInput
          label={t('login.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          size="md"
          data-autofocus
          autoFocus
          {...form.getInputProps('username')}
        />
        <PasswordInput
          label={t('login.password')}
          autoComplete="current-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={saving} fullWidth>
          {t('login.submit')}
        </Button>
      </Stack>
    </form>
  );
}
