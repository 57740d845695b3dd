import { Fieldset, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PeopleValues } from './PeopleForm';
import classes from './PeopleForm.module.css';

interface PersonFieldsProps {
  form: UseFormReturnType<PeopleValues>;
  /** Which of the people. */
  at: number;
  legend: string;
}

/** One person: name, position, telephone, e-mail. */
export function PersonFields({ form, at, legend }: PersonFieldsProps) {
  const { t } = useTranslation('handover');
  const path = `people.${at}`;
  const input = { input: classes.input };
  return (
    <Fieldset legend={legend} styles={{ legend: { fontWeight: 600 } }}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
        <TextInput
          label={t('person.fullName')}
          required
          autoComplete="off"
          classNames={input}
          maxLength={200}
          autoCapitalize="words"
          {...form.getInputProps(`${path}.fullName`)}
        />
        <TextInput
          label={t('person.position')}
          required
          autoComplete="off"
          classNames={input}
          maxLength={200}
          {...form.getInputProps(`${path}.position`)}
        />
        <TextInput
          label={t('person.phone')}
          type="tel"
          required
          autoComplete="off"
          classNames={input}
          maxLength={40}
          {...form.getInputProps(`${path}.phone`)}
        />
        <TextInput
          label={t('person.email')}
          type="email"
          required
          autoComplete="off"
          classNames={input}
          maxLength={200}
          {...form.getInputProps(`${path}.email`)}
        />
      </SimpleGrid>
      {form.errors[path] && (
        <Text fz="sm" c="var(--mantine-color-error)" mt="xs" role="alert">
          {form.errors[path]}
        </Text>
      )}
    </Fieldset>
  );
}
