import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/types';

const audiences = ['commune', 'school'] as const;

interface AudienceProps {
  value: Campaign['audience'];
  onChange: (value: Campaign['audience']) => void;
  error?: ReactNode;
}

/** Which units below the organizing one are invited. */
export function Audience({ value, onChange, error }: AudienceProps) {
  const { t } = useTranslation('handover');
  return (
    <Radio.Group
      label={t('field.audience')}
      required
      error={error}
      value={value}
      onChange={(next) => onChange(next as Campaign['audience'])}
    >
      <Stack gap="xs" pt={4} pb={error ? 4 : 0}>
        {audiences.map((one) => (
          <Radio key={one} value={one} label={t(`audience.${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
