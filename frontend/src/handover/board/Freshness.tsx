import { Text } from '@mantine/core';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live/Live';

/** When what is shown was read, and whether what happens is told or asked for; said quietly, once a minute at the most. */
export function Freshness({ at, failed }: { at: number; failed: boolean }) {
  const { t } = useTranslation('handover');
  const live = useLive();
  const said = failed ? 'board.notRefreshed' : live ? 'board.live' : 'board.refreshed';
  const time = dayjs(at).format('HH:mm');
  return (
    <Text fz="xs" c="dimmed" role="status" aria-live="polite" className="numbers">
      {at > 0 && t(said, { time })}
    </Text>
  );
}
