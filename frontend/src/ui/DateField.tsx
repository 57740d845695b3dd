import { DateInput, type DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../lib/dates';
import classes from './DateField.module.css';

/** A day, `yyyy-mm-dd` or null: typed the way people here write it (30/9/2015) or picked. */
export function DateField(props: Omit<DateInputProps, 'dateParser' | 'valueFormat'>) {
  const { t } = useTranslation('ui');
  // What was typed stays to be mended: the day before it, put back without a word, would be taken for what was typed.
  const [unread, setUnread] = useState(false);
  // The calendar is for whoever points at the field: it covers what stands below, of no use to whoever types.
  const [picking, setPicking] = useState(false);
  const look = (typed: string) => setUnread(typed.trim() !== '' && parseDate(typed) === null);
  return (
    <DateInput
      size="sm"
      placeholder={t('date.placeholder')}
      valueFormat="D/M/YYYY"
      dateParser={parseDate}
      clearable={!props.required}
      classNames={{ day: classes.day }}
      ariaLabels={{
        previousMonth: t('date.previousMonth'),
        nextMonth: t('date.nextMonth'),
        previousYear: t('date.previousYear'),
        nextYear: t('date.nextYear'),
        previousDecade: t('date.previousDecade'),
        nextDecade: t('date.nextDecade'),
      }}
      clearButtonProps={{ 'aria-label': t('date.clear') }}
      leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden="true" />}
      fixOnBlur={false}
      {...props}
      error={props.error ?? (unread && t('date.unread'))}
      popoverProps={{ opened: picking, onChange: setPicking }}
      onClick={(event) => {
        setPicking(true);
        props.onClick?.(event);
      }}
      onChange={(day) => {
        setUnread(false);
        setPicking(false);
        props.onChange?.(day);
      }}
      onBlur={(event) => {
        setPicking(false);
        look(event.currentTarget.value);
        props.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        // Sends the form without leaving the field.
        if (event.key === 'Enter') look(event.currentTarget.value);
        setPicking(false);
        props.onKeyDown?.(event);
      }}
      // By which `useSave` knows that there is something to be mended first.
      data-unread={unread || undefined}
    />
  );
}
