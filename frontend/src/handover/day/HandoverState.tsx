import { Badge, type BadgeProps } from '@mantine/core';
import { IconCircleCheck, IconHourglass, IconKey, IconSignature, IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { whole } from '../../ui/StateBadge';
import { handoverState } from './steps';

const looks = {
  incomplete: { color: 'gray', icon: IconHourglass },
  ready: { color: 'blue', icon: IconSignature },
  signed: { color: 'green', icon: IconCircleCheck },
  activated: { color: 'green', icon: IconKey },
  succeeded: { color: 'slate', icon: IconUserShare },
} as const;

interface HandoverStateProps extends BadgeProps {
  dossier: Pick<Dossier, 'steps' | 'signable' | 'supersededAt'>;
  large?: boolean;
}

/** How far the handover of a unit is: a colour, an icon and a word. */
export function HandoverState({ dossier, large, ...rest }: HandoverStateProps) {
  const { t } = useTranslation('handover');
  const state = handoverState(dossier);
  const { color, icon: Icon } = looks[state];
  const styles = large
    ? {
        root: { ...whole.root, minHeight: 36, paddingInline: 12 },
        label: { ...whole.label, fontSize: 'var(--mantine-font-size-lg)', fontWeight: 600 },
      }
    : whole;
  return (
    <Badge
      component="span"
      color={color}
      leftSection={<Icon size={large ? 22 : 14} />}
      styles={styles}
      {...rest}
    >
      {t(`day.state.${state}`)}
    </Badge>
  );
}
