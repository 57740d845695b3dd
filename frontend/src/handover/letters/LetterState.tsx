import { Badge, Text } from '@mantine/core';
import { IconBell, IconCircleCheck, IconCircleX, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HandoverLetter } from '../../api/types';
import { whole } from '../../ui/StateBadge';

const looks = {
  sent: { color: 'green', icon: IconCircleCheck },
  shown: { color: 'green', icon: IconBell },
  failed: { color: 'red', icon: IconCircleX },
  waiting: { color: 'gray', icon: IconHourglass },
} as const;

/** The unit was not to be written to any more when its letter had its turn. */
const NOT_NEEDED = 'not-needed';

/** Whether the mail server has taken a letter, or the application shows it; where it has not, its own words say why. */
export function LetterState({ letter: { channel, sentAt, failure } }: { letter: HandoverLetter }) {
  const { t } = useTranslation('handover');
  const state = failure !== null ? 'failed' : !sentAt ? 'waiting' : channel === 'app' ? 'shown' : 'sent';
  const { color, icon: Icon } = looks[state];
  return (
    <>
      <Badge color={color} leftSection={<Icon size={14} />} styles={whole}>
        {t(`letters.state.${state}`)}
      </Badge>
      {failure && (
        <Text
          fz="xs"
          c="var(--mantine-color-error)"
          lang={failure === NOT_NEEDED ? undefined : 'en'}
          style={{ overflowWrap: 'anywhere' }}
        >
          {failure === NOT_NEEDED ? t('letters.notNeeded') : failure}
        </Text>
      )}
    </>
  );
}
