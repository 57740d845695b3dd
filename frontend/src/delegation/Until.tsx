import { Button, Group, Stack } from '@mantine/core';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { date, today } from '../lib/dates';
import { schoolYearEnd } from '../lib/validity';
import { DateField } from '../ui/DateField';

interface UntilProps {
  label: string;
  description?: ReactNode;
  /** Last day, `yyyy-mm-dd`; null for no end. */
  value: string | null;
  onChange: (day: string | null) => void;
  error?: ReactNode;
}

/** The last day of a right, with the days that are usually meant one press away. */
export function Until({ value, onChange, ...field }: UntilProps) {
  const { t } = useTranslation('delegation');
  const year = schoolYearEnd(today());
  const usual: [words: string, day: string | null][] = [
    [t('until.schoolYear', { date: date(year) }), year],
    [t('until.oneYear'), dayjs().add(1, 'year').format('YYYY-MM-DD')],
    [t('until.none'), null],
  ];
  return (
    <Stack gap={6}>
      <DateField
        {...field}
        placeholder={t('until.placeholder')}
        minDate={today()}
        value={value}
        onChange={(day) => onChange(day)}
      />
      <Group gap={6}>
        {usual.map(([words, day]) => (
          <Button
            key={words}
            size="compact-xs"
            variant={value === day ? 'light' : 'default'}
            aria-pressed={value === day}
            onClick={() => onChange(day)}
          >
            {words}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
