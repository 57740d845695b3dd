import { Group, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { count } from '../lib/numbers';

/** How much of all has come so far, as a bar with its figures. */
export function Share({ part, all }: { part: number; all: number }) {
  const { t } = useTranslation('ui');
  const said = t('share', { part: count(part), all: count(all) });
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress value={(part / all) * 100} w={60} aria-label={said} />
      <span className="numbers">{said}</span>
    </Group>
  );
}
