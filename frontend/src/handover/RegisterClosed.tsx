import { Alert, Box, List, Stack, Text, Title } from '@mantine/core';
import { IconCalendarX, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participant, Registration } from '../api/types';
import { People } from './People';
import { unsent } from './places';
import type { Shut } from './steps/stepPage';
import { Unsent } from './Unsent';

interface RegisterClosedProps {
  /** The deadline has passed, the campaign has ended, or the minutes are signed. */
  why: 'closed' | Shut;
  registration: Registration;
  /** Whom somebody was naming when it closed. */
  typed: readonly Participant[];
  /** What somebody was writing of the preparations. */
  written: readonly string[];
  /** It closed under the hand of whoever was writing. */
  underHand: boolean;
}

/** That nothing is written here any more, what of the typed has not arrived, and whom the unit has named in time. */
export function RegisterClosed({ why, registration, typed, written, underHand }: RegisterClosedProps) {
  const { t } = useTranslation('handover');
  const { organizer, people } = registration;
  const lost = unsent(typed, people);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (underHand) notice.current?.focus();
  }, [underHand]);
  const lines = lost.map(({ part, fullName, position, phone, email }) => {
    const words = [fullName, position, phone, email].filter(Boolean).join(', ');
    return `${t(`part.${part}`)}: ${words}`;
  });
  const anything = lost.length + written.length > 0;
  // Signed is how it is meant to end.
  const well = why === 'signed' && !anything;
  return (
    <Stack gap="lg">
      <Box ref={notice} tabIndex={-1} style={{ outline: 'none', scrollMarginTop: 16 }}>
        <Alert
          variant="light"
          color={well ? 'green' : 'orange'}
          icon={well ? <IconCircleCheck size={20} /> : <IconCalendarX size={20} />}
          title={t(`register.${why}`)}
          role="status"
        >
          <Text fz="sm">{t(`register.${why}Hint`, { organizer })}</Text>
          {anything && (
            <Text fz="sm" mt={4}>
              {t('register.unsentHint')}
            </Text>
          )}
        </Alert>
      </Box>
      {anything && (
        <Unsent registration={registration} lines={[...lines, ...written]}>
          {lost.length > 0 && <People people={lost} />}
          {written.length > 0 && (
            <List fz="sm" style={{ overflowWrap: 'anywhere' }}>
              {written.map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
          )}
        </Unsent>
      )}
      {people.length > 0 && (
        <Stack gap="sm">
          <Title order={2}>{t('register.recorded')}</Title>
          <People people={people} />
        </Stack>
      )}
    </Stack>
  );
}
