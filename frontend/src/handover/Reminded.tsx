import { Alert, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HandoverReminder } from '../api/types';
import { moment } from '../lib/dates';

/** The whole of what the organizer reminds the unit of; nothing where it has not. */
export function Reminded({ by: reminder }: { by: HandoverReminder | null | undefined }) {
  const { t } = useTranslation('handover');
  if (!reminder) return null;
  return (
    <Alert variant="light" color="orange" icon={<IconBell size={20} />} title={t('reminded.title')}>
      <Text fz="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {reminder.words}
      </Text>
      <Text fz="xs" mt={4}>
        {t('reminded.at', { at: moment(reminder.at) })}
      </Text>
    </Alert>
  );
}
