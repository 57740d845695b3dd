import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSave } from '../ui/forms';

interface ConfirmCodeProps {
  onCode: (code: string) => Promise<unknown>;
  label: string;
  danger?: boolean;
}

/** Six digits from the authenticator and one button. */
export function ConfirmCode({ onCode, label, danger = false }: ConfirmCodeProps) {
  const { t } = useTranslation('session');
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (/^\d{6}$/.test(value.replace(/\s/g, '')) ? null : t('code.sixDigits')) },
  });
  const { submit, saving, problem } = useSave(form, ({ code }) => onCode(code.replace(/\s/g, '')));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {problem}
        <TextInput
          label={t('code.label')}
          description={t('code.hint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          data-autofocus
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={saving} color={danger ? 'red' : undefined}>
          {label}
        </Button>
      </Stack>
    </form>
  );
}
