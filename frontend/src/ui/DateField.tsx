import { DateInput, type DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../lib/dates';

/** A day, `yyyy-mm-dd` or null: typed the way people here write it (30/9/2015) or picked. */
export function DateField(props: Omit<DateInputProps, 'dateParser' | 'valueFormat'>) {
  const { t } = useTranslation('ui');
  return (
    <DateInput
      size="sm"
      placeholder={t('date.placeholder')}
      valueFormat="D/M/YYYY"
      dateParser={parseDate}
      clearable={!props.required}
      clearButtonProps={{ 'aria-label': t('date.clear') }}
      leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden="true" />}
      {...props}
    />
  );
}
