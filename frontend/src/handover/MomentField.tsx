import { Group, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
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
  /** By which a form finds the field to go to. */
  'data-path'?: string;
}

/** A day and the time on it, side by side. */
export function MomentField({
  label,
  description,
  required,
  error,
  value,
  onChange,
  'data-path': path,
  ...rest
}: MomentFieldProps) {
  const { t } = useTranslation('handover');
  const [day, time] = parts(value);
  const change = (nextDay: string | null, nextTime: string) => onChange(`${nextDay ?? ''}T${nextTime}`);
  // A form that finds the moment wrong goes to the part that was typed last.
  const [typed, setTyped] = useState<'day' | 'time'>('day');
  const timeWrong = day && typed === 'time';
  return (
    <Group align="flex-start" gap="sm" wrap="nowrap">
      <DateField
        {...rest}
        data-path={timeWrong ? undefined : path}
        label={label}
        description={description}
        required={required}
        error={error}
        value={day}
        onChange={(next) => {
          setTyped('day');
          change(next, time);
        }}
        flex={1}
      />
      <TextInput
        label={t('new.time')}
        aria-label={t('new.timeOf', { what: label })}
        placeholder={t('new.timePlaceholder')}
        error={Boolean(error)}
        value={time}
        onChange={(event) => {
          setTyped('time');
          change(day, event.currentTarget.value);
        }}
        onBlur={() => change(day, parseTime(time) ?? time)}
        maxLength={8}
        data-path={timeWrong ? path : undefined}
        w={96}
      />
    </Group>
  );
}
