import { Button, Stack, Textarea } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TermsForm } from './terms';
import type { TextName } from './texts';

interface TextFieldProps {
  form: TermsForm;
  name: TextName;
  /** What is said without words of one's own. */
  usual: string;
}

/** One text of a campaign: the usual one until it is written otherwise, and the way back to it. */
export function TextField({ form, name, usual }: TextFieldProps) {
  const { t } = useTranslation('handover');
  const { onChange, ...field } = form.getInputProps(`texts.${name}`);
  const own = form.values.texts[name];
  const label = t(`texts.${name}`);
  return (
    <Stack gap={4} align="stretch">
      <Textarea
        {...field}
        label={label}
        description={own === null ? t('texts.isUsual') : t('texts.isOwn')}
        maxLength={4000}
        maxRows={14}
        value={own ?? usual}
        onChange={({ currentTarget: { value } }) => onChange(value === usual ? null : value)}
      />
      {own !== null && (
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconRestore size={16} />}
          aria-label={t('texts.againOf', { what: label })}
          onClick={() => {
            onChange(null);
            form.getInputNode(`texts.${name}`)?.focus();
          }}
        >
          {t('texts.again')}
        </Button>
      )}
    </Stack>
  );
}
