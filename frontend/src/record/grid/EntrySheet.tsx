import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordField, RecordType } from '../../api/types';
import { inWords } from '../../lib/label';
import { count } from '../../lib/numbers';
import { ProblemAlert } from '../../ui/forms';
import { Grid, type GridColumn } from '../../ui/grid/Grid';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { done } from '../../ui/toast';
import { BulkMoves } from '../BulkMoves';
import { completed, type Words } from './cells';
import { widthOf } from './columns';
import { useEntry } from './useEntry';

interface EntrySheetProps {
  type: RecordType;
  school: string;
  schoolYear: string | undefined;
  records: readonly EducationRecord[];
  fields: readonly RecordField[];
  words: Words;
  /** What new rows have in common. */
  preset: Readonly<Record<string, string>>;
  draftName: string;
  most: number;
  label: string;
  /** The records are in other states now. */
  onMoved: () => void;
}

/** The sheet with what saves it and takes steps back. */
export function EntrySheet({ label, onMoved, ...entry }: EntrySheetProps) {
  const { t } = useTranslation('record');
  const sheet = useEntry(entry);
  const tools = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<unknown>(null);
  const [picked, setPicked] = useState<readonly [number, number]>([0, 0]);
  const pick = useCallback((first: number, last: number) => setPicked([first, last]), []);
  const columns = useColumns(entry);
  const { unsaved, wrong } = sheet;
  const save = async () => {
    if (sheet.saving || unsaved === 0) return;
    setError(null);
    try {
      const { written, refused } = await sheet.save();
      const words = [
        written > 0 && t('grid.saved', { number: count(written) }),
        refused > 0 && t('grid.refused', { number: count(refused) }),
      ];
      done(words.filter(Boolean).join(' '));
    } catch (failed) {
      setError(failed);
    }
  };
  const chosen = sheet.idsOf(...picked);
  // The sheet hands this on when a key asks for it; by then it must know what was typed last.
  const latest = useRef(save);
  latest.current = save;
  return (
    <>
      <LeaveGuard
        unsaved={() => unsaved > 0}
        loss={() => t('grid.loss', { number: count(unsaved) })}
        discard={sheet.discard}
      />
      {error !== null && <ProblemAlert error={error} />}
      <Grid
        label={label}
        columns={columns}
        rows={sheet.rows}
        markOf={sheet.markOf}
        most={entry.most}
        onChange={sheet.change}
        onUndo={sheet.undo}
        onRedo={sheet.redo}
        onSave={() => void latest.current()}
        onEscape={() => tools.current?.querySelector<HTMLElement>('button:enabled')?.focus()}
        onPick={pick}
      />
      <Group gap="xs" ref={tools}>
        <Button
          leftSection={<IconDeviceFloppy size={16} />}
          loading={sheet.saving}
          disabled={unsaved === 0}
          onClick={() => void save()}
        >
          {unsaved === 0 ? t('ui:action.save') : t('grid.save', { number: count(unsaved) })}
        </Button>
        <Tooltip label={t('grid.undo')}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('grid.undo')}
            disabled={!sheet.canUndo}
            onClick={sheet.undo}
          >
            <IconArrowBackUp size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('grid.redo')}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('grid.redo')}
            disabled={!sheet.canRedo}
            onClick={sheet.redo}
          >
            <IconArrowForwardUp size={18} />
          </ActionIcon>
        </Tooltip>
        {unsaved === 0 && (
          <BulkMoves
            type={entry.type}
            chosen={{ schoolYear: entry.schoolYear, ids: chosen }}
            number={chosen.length}
            size="sm"
            onDone={onMoved}
          />
        )}
        <Text fz="sm" c={wrong > 0 ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
          {wrong > 0 ? t('grid.wrongRows', { number: count(wrong) }) : t('grid.kept')}
        </Text>
      </Group>
    </>
  );
}

function useColumns({
  fields,
  words,
  records,
}: Pick<EntrySheetProps, 'fields' | 'words' | 'records'>): GridColumn[] {
  const { t } = useTranslation('record');
  return useMemo(() => {
    const masked = new Set(records.flatMap((record) => record.masked));
    const yesNo = { yes: t('yes'), no: t('no') };
    return fields.map((field): GridColumn => {
      const title = `${inWords(field.label)}${field.required && !field.formed ? ' *' : ''}`;
      const choices = words.get(field.name);
      return {
        key: field.name,
        title,
        width: widthOf(field, title),
        readOnly: masked.has(field.name),
        choices:
          field.kind === 'boolean'
            ? [yesNo.yes, yesNo.no]
            : choices?.map(({ value, label }) => (field.kind === 'reference' ? value : label)),
        complete: (typed) => completed(field, typed, words, yesNo),
      };
    });
  }, [fields, words, records, t]);
}
