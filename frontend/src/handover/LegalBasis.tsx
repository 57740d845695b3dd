import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The documents a campaign rests on: long, and opened by whoever wants to read them. */
export function LegalBasis({ text }: { text: string }) {
  const { t } = useTranslation('handover');
  return (
    <details>
      <Text component="summary" fz="sm" c="var(--khue-accent)" py={8} style={{ cursor: 'pointer' }}>
        {t('legalBasis')}
      </Text>
      <Text fz="sm" mt={4} style={{ whiteSpace: 'pre-line' }}>
        {text}
      </Text>
    </details>
  );
}
