import { List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttendanceResult } from '../../api/types';
import { count } from '../../lib/numbers';
import { Facts } from '../../ui/Facts';

/** How much a list would note. */
export function AttendanceCounts({ file, result }: { file: string; result: AttendanceResult }) {
  const { t } = useTranslation('handover');
  const { rows, noted, already, unknown } = result;
  return (
    <div role="status">
      <Facts
        dense
        facts={[
          [t('trainings.found.file'), file],
          [t('trainings.found.rows'), count(rows)],
          [t('trainings.found.noted'), count(noted)],
          [t('trainings.found.already'), count(already)],
          [t('trainings.found.unknown'), count(unknown.length)],
        ]}
      />
    </div>
  );
}

/** The names in a list that belong to no unit, and the units that it would note. */
export function AttendanceNames({ result: { units, unknown } }: { result: AttendanceResult }) {
  const { t } = useTranslation('handover');
  return (
    <Stack gap="md">
      {unknown.length > 0 && (
        <Names
          title={t('trainings.found.unknownTitle')}
          note={t('trainings.found.unknownHint')}
          names={unknown}
        />
      )}
      {units.length > 0 && <Names title={t('trainings.found.units')} names={units.map(({ name }) => name)} />}
    </Stack>
  );
}

function Names({ title, note, names }: { title: string; note?: string; names: readonly string[] }) {
  return (
    <section>
      <Title order={3}>{title}</Title>
      {note && (
        <Text fz="sm" c="dimmed">
          {note}
        </Text>
      )}
      <List fz="sm" mt={4}>
        {names.map((name, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list stands still, and one name may be in it twice.
          <List.Item key={place}>{name}</List.Item>
        ))}
      </List>
    </section>
  );
}
