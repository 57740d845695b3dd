import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCamera, IconCircleCheck, IconFileUpload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../day/Day.module.css';
import { LARGEST_PAPER, PAPER_TYPES, type PaperKind } from '../day/papers';
import type { StepPage } from './stepPage';
import { useStepAct } from './useStepAct';

interface ScanFieldProps {
  page: StepPage;
  kind: PaperKind;
  /** That a scan is kept and counts, in words. */
  there?: string;
  /** One is kept and does not count any more. */
  outdated?: boolean;
  /** Another way to the same paper. */
  beside?: ReactNode;
  onKeep: (file: File) => Promise<unknown>;
}

/** Photographs a paper, or takes its scan from a file; the latest counts. */
export function ScanField({ page, kind, there, outdated, beside, onKeep }: ScanFieldProps) {
  const { t } = useTranslation('handover');
  const thumbs = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const { run, busy, problem } = useStepAct(page);
  const [large, setLarge] = useState(false);
  const what = t(`day.paper.${kind}`);

  function take(file: File | null) {
    if (!file) return;
    setLarge(file.size > LARGEST_PAPER);
    if (file.size <= LARGEST_PAPER) void run(() => onKeep(file), t('day.paper.kept', { what }));
  }

  return (
    <Stack gap="xs">
      <Text fz="sm" fw={500}>
        {t('day.paper.scanOf', { what })}
      </Text>
      {there && (
        <Group gap={6} wrap="nowrap" align="flex-start" c="var(--khue-good)">
          <IconCircleCheck size={18} aria-hidden="true" style={{ flexShrink: 0, marginTop: 2 }} />
          <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
            {there}
          </Text>
        </Group>
      )}
      {outdated && <Text fz="sm">{t('day.paper.outdated')}</Text>}
      {large && (
        <Text fz="sm" c="var(--mantine-color-error)" role="alert">
          {t('day.paper.large')}
        </Text>
      )}
      {problem}
      <div className={classes.actions}>
        {thumbs && (
          <FileButton accept={PAPER_TYPES} capture="environment" onChange={take}>
            {(props) => (
              <Button {...props} variant="light" loading={busy} leftSection={<IconCamera size={18} />}>
                {t('day.paper.photograph')}
              </Button>
            )}
          </FileButton>
        )}
        <FileButton accept={PAPER_TYPES} onChange={take}>
          {(props) => (
            <Button
              {...props}
              variant={thumbs || there ? 'default' : 'light'}
              loading={busy}
              leftSection={<IconFileUpload size={18} />}
            >
              {t(thumbs ? 'day.paper.choose' : 'day.paper.take')}
            </Button>
          )}
        </FileButton>
        {beside}
      </div>
      <Text fz="xs" c="dimmed">
        {t('day.paper.help')}
      </Text>
    </Stack>
  );
}
