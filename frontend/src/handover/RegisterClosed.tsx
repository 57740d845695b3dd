import { Alert, Box, Stack, Text, Title } from '@mantine/core';
import { IconCalendarX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participant, Registration } from '../api/types';
import { People } from './People';
import { unsent } from './places';
import { Unsent } from './Unsent';

interface RegisterClosedProps {
  /** The deadline has passed, or the campaign has ended. */
  why: 'closed' | 'ended';
  registration: Registration;
  /** What somebody was typing when it closed. */
  typed: readonly Participant[];
}

/** That nobody is named here any more, what of the typed has not arrived, and whom the unit has named in time. */
export function RegisterClosed({ why, registration, typed }: RegisterClosedProps) {
  const { t } = useTranslation('handover');
  const { organizer, people } = registration;
  const lost = unsent(typed, people);
  const notice = useRef<HTMLDivElement>(null);
  const closedUnderHand = typed.length > 0;
  useEffect(() => {
    if (closedUnderHand) notice.current?.focus();
  }, [closedUnderHand]);
  return (
    <Stack gap="lg">
      <Box ref={notice} tabIndex={-1} style={{ outline: 'none', scrollMarginTop: 16 }}>
        <Alert
          variant="light"
          color="orange"
          icon={<IconCalendarX size={20} />}
          title={t(`register.${why}`)}
          role="status"
        >
          <Text fz="sm">{t(`register.${why}Hint`, { organizer })}</Text>
          {lost.length > 0 && (
            <Text fz="sm" mt={4}>
              {t('register.unsentHint')}
            </Text>
          )}
        </Alert>
      </Box>
      {lost.length > 0 && <Unsent people={lost} registration={registration} />}
      {people.length > 0 && (
        <Stack gap="sm">
          <Title order={2}>{t('register.recorded')}</Title>
          <People people={people} />
        </Stack>
      )}
    </Stack>
  );
}
