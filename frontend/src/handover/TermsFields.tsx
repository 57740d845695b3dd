import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentField } from './MomentField';
import type { TermsForm } from './terms';

export function NameField({ form }: { form: TermsForm }) {
  const { t } = useTranslation('handover');
  return <TextInput label={t('field.name')} required maxLength={200} {...form.getInputProps('name')} />;
}

export function LegalBasisField({ form }: { form: TermsForm }) {
  const { t } = useTranslation('handover');
  return (
    <Textarea
      label={t('field.legalBasis')}
      description={t('new.legalBasisHelp')}
      maxLength={4000}
      maxRows={12}
      {...form.getInputProps('legalBasis')}
    />
  );
}

/** Until when, when, and whom to ask. */
export function WhenFields({ form, deadlineHelp }: { form: TermsForm; deadlineHelp: ReactNode }) {
  const { t } = useTranslation('handover');
  return (
    <>
      <MomentField
        label={t('field.registerBy')}
        description={deadlineHelp}
        required
        {...form.getInputProps('registerBy')}
        value={form.values.registerBy}
      />
      <MomentField
        label={t('field.trainingAt')}
        {...form.getInputProps('trainingAt')}
        value={form.values.trainingAt}
      />
      <MomentField
        label={t('field.handoverAt')}
        {...form.getInputProps('handoverAt')}
        value={form.values.handoverAt}
      />
      <Textarea
        label={t('field.contact')}
        description={t('new.contactHelp')}
        maxLength={500}
        minRows={2}
        {...form.getInputProps('contact')}
      />
    </>
  );
}
