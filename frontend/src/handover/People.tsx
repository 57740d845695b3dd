import { Box, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Participant } from '../api/types';
import { Facts } from '../ui/Facts';
import { numbered } from './places';

/** Whom a unit sends, each with how to reach him or her. */
export function People({ people }: { people: readonly Participant[] }) {
  const { t } = useTranslation('handover');
  return (
    <Stack gap="md">
      {numbered(people).map(({ person, number }) => (
        <Box key={`${person.part} ${number}`}>
          <Text fz="sm" c="dimmed">
            {number === null ? t(`part.${person.part}`) : t(`part.${person.part}Number`, { number })}
          </Text>
          {person.fullName && (
            <Text fw={600} mb={4}>
              {person.fullName}
            </Text>
          )}
          <Facts
            facts={[
              [t('person.position'), person.position],
              [t('person.phone'), person.phone],
              [t('person.email'), person.email],
            ]}
          />
        </Box>
      ))}
    </Stack>
  );
}
