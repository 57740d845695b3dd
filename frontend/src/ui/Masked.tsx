import { Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const DOTS = '•••';

/** Stands for a value that this reader may not read; whether there is one is not told either. */
export function Masked() {
  const { t } = useTranslation('ui');
  return (
    <Text span inherit c="dimmed" title={t('masked.title')}>
      <span aria-hidden="true">{DOTS}</span>
      <VisuallyHidden>{t('masked.title')}</VisuallyHidden>
    </Text>
  );
}
