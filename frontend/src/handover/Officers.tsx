import { Text } from '@mantine/core';
import type { Participant } from '../api/types';

/** Those of a unit who are called up, by their names and telephones. */
export function Officers({ people }: { people: readonly Participant[] }) {
  return people
    .filter(({ part }) => part === 'officer')
    .map(({ fullName, phone }) => (
      <span key={`${fullName} ${phone}`}>
        {fullName}
        <Text span fz="xs" c="dimmed" display="block" className="numbers">
          {phone}
        </Text>
      </span>
    ));
}
