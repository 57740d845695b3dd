import { Alert, Box, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registration } from '../api/types';
import { moment } from '../lib/dates';
import { People } from './People';

interface RecordedProps {
  registration: Registration;
  /** It was sent this moment: brought before whoever sent it, who stands at the end of a long form. */
  justNow: boolean;
}

/** That the names have arrived, and which. */
export function Recorded({ registration, justNow }: RecordedProps) {
  const { t } = useTranslation('handover');
  const { people, registeredAt, registerBy } = registration;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (justNow) box.current?.focus();
  }, [justNow]);
  return (
    <Box ref={box} tabIndex={-1} style={{ outline: 'none', scrollMarginTop: 16 }}>
      <Stack gap="md">
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
        <People people={people} />
      </Stack>
    </Box>
  );
}
