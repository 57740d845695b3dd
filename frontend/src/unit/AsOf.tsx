import { Alert, Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { date } from '../lib/dates';
import { DateField } from '../ui/DateField';

interface AsOfProps {
  value: string | undefined;
  onChange: (asOf: string | undefined) => void;
}

/** The day for which the tree is shown; without one, today. */
export function AsOf({ value, onChange }: AsOfProps) {
  const { t } = useTranslation('unit');
  return (
    <DateField
      aria-label={t('asOf.label')}
      placeholder={t('asOf.placeholder')}
      value={value ?? null}
      onChange={(day) => onChange(day ?? undefined)}
      w={{ base: '100%', sm: 170 }}
    />
  );
}

/** Says on top of the page that it does not show today, and leads back. */
export function AsOfNotice({ value, onChange }: AsOfProps) {
  const { t } = useTranslation('unit');
  if (!value) return null;
  return (
    <Alert
      variant="light"
      color="blue"
      icon={<IconHistory size={20} />}
      title={t('asOf.title', { date: date(value) })}
    >
      {t('asOf.hint')}{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange(undefined)}>
        {t('asOf.back')}
      </Button>
    </Alert>
  );
}
