import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSave } from '../ui/forms';

interface CodeFormProps {
  onCode: (code: string) => Promise<unknown>;
  onBack: () => void;
  submitLabel?: string;
  /** Recovery codes are taken at login only. */
  recovery?: boolean;
}

/** The six digits of the second factor, or a recovery code. */
export function CodeForm({ onCode, onBack, submitLabel, recovery = true }: CodeFormProps) {
  const { t } = useTranslation('session');
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() ? null : t('code.missing')) },
  });
  const { submit, saving, problem } = useSave(form, ({ code }) => onCode(code.replace(/\s/g, '')));

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {problem}
        <TextInput
          label={t('code.label')}
          description={recovery ? t('code.recoveryHint') : t('code.hint')}
          autoComplete="one-time-code"
          inputMode={recovery ? 'text' : 'numeric'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
          size="md"
          autoFocus
          data-autofocus
          {...form.getInputProps('code')}
        />
        <Group grow>
          <Button variant="default" onClick={onBack}>
            {t('code.back')}
          </Button>
          <Button type="submit" loading={saving}>
            {submitLabel ?? t('code.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
