import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

export interface PersonTexts {
  fullName: string;
  position: string;
  email: string;
  phone: string;
}

/** What an account says of its person. */
export function PersonFields<Values extends PersonTexts>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation('account');
  return (
    <>
      <TextInput
        label={t('field.fullName')}
        required
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps('fullName')}
      />
      <TextInput label={t('field.position')} maxLength={200} {...form.getInputProps('position')} />
      <TextInput
        label={t('field.phone')}
        type="tel"
        maxLength={40}
        autoComplete="off"
        {...form.getInputProps('phone')}
      />
      <TextInput
        label={t('field.email')}
        type="email"
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps('email')}
      />
    </>
  );
}
