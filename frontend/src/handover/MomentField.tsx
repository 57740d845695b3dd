import { Group, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../ui/DateField';
import { parseTime, parts } from './moments';

interface MomentFieldProps {
  label: string;
  description?: ReactNode;
  required?: boolean;
  error?: ReactNode;
  /** `2026-12-05T17:00`, each part as far as it is typed. */
  value: string;
  onChange: (value: string) => void;
}

/** A day and the time on it, side by side. */
export function MomentField({
  label,
  description,
  required,
  error,
  value,
  onChange,
  ...rest
}: MomentFieldProps) {
  const { t } = useTranslation('handover');
  const [day, time] = parts(value);
  const change = (nextDay: string | null, nextTime: string) => onChange(`${nextDay ?? ''}T${nextTime}`);
  return (
    <Group align="flex-start" gap="sm" wrap="nowrap">
      <DateField
        {...rest}
        label={label}
        description={description}
        required={required}
        error={error}
        value={day}
        onChange={(next) => change(next, time)}
        flex={1}
      />
      <TextInput
        label={t('new.time')}
        aria-label={t('new.timeOf', { what: label })}
        placeholder={t('new.timePlaceholder')}
        error={Boolean(error)}
        value={time}
        onChange={(event) => change(day, event.currentTarget.value)}
        onBlur={() => change(day, parseTime(time) ?? time)}
        maxLength={8}
        w={96}
      />
    </Group>
  );
}
