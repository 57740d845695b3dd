import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer, RowMark } from './Grid';
import classes from './Grid.module.css';

interface SaidProps {
  id: string;
  /** Of the row with the open cell. */
  mark: RowMark | undefined;
  column: string | undefined;
  offers: readonly Offer[];
  onTake: (value: string) => void;
  /** What is said where nothing is to be said of the cell. */
  children: ReactNode;
}

/** The line below the sheet: what is wrong with the open cell and what would mend it, else what is noted of it. */
export function Said({ id, mark, column = '', offers, onTake, children }: SaidProps) {
  const { t } = useTranslation('ui');
  const wrong = mark?.errors?.[column] ?? mark?.errors?.[''];
  const notes = [mark?.notes?.[column], mark?.notes?.['']].filter(Boolean).join(' · ');
  const color = wrong ? 'var(--mantine-color-error)' : notes ? undefined : 'dimmed';
  return (
    <Group gap="xs" className={classes.say}>
      {!wrong && notes && (
        <IconAlertTriangle size={16} aria-hidden color="var(--mantine-color-yellow-text)" />
      )}
      <Text id={id} role="status" fz="sm" c={color}>
        {wrong ?? (notes || children)}
      </Text>
      {offers.map(({ value, label }, at) => (
        <Button
          key={label}
          size="compact-xs"
          variant="default"
          aria-keyshortcuts={`Alt+${at + 1}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(value)}
        >
          {t('grid.offer', { label, key: `Alt+${at + 1}` })}
        </Button>
      ))}
    </Group>
  );
}
