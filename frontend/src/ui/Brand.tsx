import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Brand.module.css';

/** The pavilion of the constellation of letters, drawn with eight strokes. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg className={classes.mark} viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      <g>
        <path d="M5.5 12.5c3-.4 6-2.3 10.500-6 4.500 3.700 7.500 5.600 10.500 6" />
        <path d="M9 13v11M23 13v11M6.500 25.500h19" />
        <circle cx="16" cy="17.500" r="3.600" />
        <path d="M16 12v2M16 21v2M10.800 17.500h1.600M19.600 17.500h1.600" />
      </g>
    </svg>
  );
}

export function Brand({ withName = true }: { withName?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <Group gap={10} wrap="nowrap">
      <BrandMark />
      {withName && (
        <Text fw={600} fz="lg" lh={1.4}>
          {t('brand')}
        </Text>
      )}
    </Group>
  );
}
