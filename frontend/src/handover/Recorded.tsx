import { Alert, Box, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registration } from '../api/types';
import { moment } from '../lib/dates';

interface RecordedProps {
  registration: Registration;
  /** A long form has just given way to it: brought before whoever stands at the end of that. */
  justNow: boolean;
}

/** That the names have arrived. */
export function Recorded({ registration, justNow }: RecordedProps) {
  const { t } = useTranslation('handover');
  const { registeredAt, registerBy } = registration;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (justNow) box.current?.focus();
  }, [justNow]);
  return (
    <Box ref={box} tabIndex={-1} style={{ outline: 'none', scrollMarginTop: 16 }}>
      <Alert
        variant="light"
        color="green"
        icon={<IconCircleCheck size={20} />}
        title={t('register.done')}
        role="status"
      >
        <Text fz="sm">
          {registeredAt && t('register.doneAt', { at: moment(registeredAt) })}{' '}
          {t('register.doneUntil', { until: moment(registerBy) })}
        </Text>
      </Alert>
    </Box>
  );
}
