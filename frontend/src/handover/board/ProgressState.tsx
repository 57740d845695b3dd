import { Badge } from '@mantine/core';
import {
  IconChecks,
  IconCircleCheck,
  IconClipboardCheck,
  IconHourglass,
  IconKey,
  IconSchool,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { whole } from '../../ui/StateBadge';
import type { Progress } from '../progress';

/** A state is a colour, an icon and a word; the last one is the only full colour. */
export const looks = {
  unregistered: { color: 'gray', icon: IconHourglass },
  registered: { color: 'blue', icon: IconUserCheck },
  attended: { color: 'violet', icon: IconSchool },
  ready: { color: 'orange', icon: IconClipboardCheck },
  signed: { color: 'khue', icon: IconCircleCheck },
  activated: { color: 'green', icon: IconKey },
  complete: { color: 'green', icon: IconChecks },
} as const satisfies Record<Progress, object>;

export function ProgressState({ progress }: { progress: Progress }) {
  const { t } = useTranslation('handover');
  const { color, icon: Icon } = looks[progress];
  return (
    <Badge color={color} leftSection={<Icon size={14} />} styles={whole}>
      {t(`board.progress.${progress}`)}
    </Badge>
  );
}
