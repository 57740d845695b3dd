import { ActionIcon, Button, Checkbox, Group, Text, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
} from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../api/types';
import { count } from '../../lib/numbers';
import { BulkMoves } from '../BulkMoves';
import type { useEntry } from './useEntry';

interface SheetFootProps {
  ref: Ref<HTMLDivElement>;
  type: RecordType;
  schoolYear: string | undefined;
  sheet: ReturnType<typeof useEntry>;
  /** Ids of the records in the chosen rows. */
  chosen: string[];
  /** What is told of the last act. */
  told: string;
  /** Whether only rows are shown in which something is wrong. */
  filtered: boolean;
  onFilter: (wrongOnly: boolean) => void;
  onSave: () => void;
  onMoved: () => void;
}

/** What stands below the sheet: saving, steps back, what mends many cells at once, what moves records on. */
export function SheetFoot(props: SheetFootProps) {
  const { ref, type, schoolYear, sheet, chosen, told, filtered, onFilter, onSave, onMoved } = props;
  const { t } = useTranslation('record');
  const { unsaved, zeros, back } = sheet;
  const wrong = sheet.wrong.length;
  const steps = [
    { name: 'undo', icon: IconArrowBackUp, can: sheet.canUndo, take: sheet.undo },
    { name: 'redo', icon: IconArrowForwardUp, can: sheet.canRedo, take: sheet.redo },
  ] as const;
  return (
    <Group gap="xs" ref={ref}>
      <Button
        leftSection={<IconDeviceFloppy size={16} />}
        loading={sheet.saving}
        disabled={unsaved === 0}
        onClick={onSave}
      >
        {unsaved === 0 ? t('ui:action.save') : t('grid.save', { number: count(unsaved) })}
      </Button>
      {steps.map(({ name, icon: Icon, can, take }) => (
        <Tooltip key={name} label={t(`grid.${name}`)}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t(`grid.${name}`)}
            disabled={!can}
            onClick={take}
          >
            <Icon size={18} />
          </ActionIcon>
        </Tooltip>
      ))}
      {zeros.length > 0 && (
        <Button variant="light" onClick={() => sheet.change(zeros)}>
          {t('grid.zeros', { number: count(zeros.length) })}
        </Button>
      )}
      {(wrong > 0 || filtered) && (
        <Checkbox
          label={t('grid.onlyWrong')}
          checked={filtered}
          onChange={(event) => onFilter(event.currentTarget.checked)}
        />
      )}
      {unsaved === 0 && (
        <BulkMoves
          type={type}
          chosen={{ schoolYear, ids: chosen }}
          number={chosen.length}
          size="sm"
          onDone={onMoved}
        />
      )}
      {back > 0 && (
        <Group gap={6} wrap="nowrap">
          <IconAlertTriangle size={16} aria-hidden color="var(--mantine-color-yellow-text)" />
          <Text fz="sm">{t('grid.back', { number: count(back) })}</Text>
        </Group>
      )}
      <Text fz="sm" c={wrong > 0 ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
        {wrong > 0 ? t('grid.wrongRows', { number: count(wrong) }) : t('grid.kept')}
      </Text>
      {told && (
        <Text fz="sm" role="status" w="100%">
          {told}
        </Text>
      )}
    </Group>
  );
}
