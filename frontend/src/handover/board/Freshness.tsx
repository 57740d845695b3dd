import { Text } from '@mantine/core';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

/** When what is shown was read; told quietly, once a minute at the most. */
export function Freshness({ at, failed }: { at: number; failed: boolean }) {
  const { t } = useTranslation('handover');
  const time = dayjs(at).format('HH:mm');
  return (
    <Text fz="xs" c="dimmed" role="status" aria-live="polite" className="numbers">
      {at > 0 && t(failed ? 'board.notRefreshed' : 'board.refreshed', { time })}
    </Text>
  );
}
