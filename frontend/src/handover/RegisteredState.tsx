import { Badge } from '@mantine/core';
import { IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { whole } from '../ui/StateBadge';

/** Whether a unit has named its people. */
export function RegisteredState({ registered }: { registered: boolean }) {
  const { t } = useTranslation('handover');
  const Icon = registered ? IconCircleCheck : IconHourglass;
  return (
    <Badge color={registered ? 'green' : 'gray'} leftSection={<Icon size={14} />} styles={whole}>
      {t(registered ? 'figure.registered' : 'figure.missing')}
    </Badge>
  );
}
