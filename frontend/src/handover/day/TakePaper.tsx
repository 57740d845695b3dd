import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCamera, IconCircleCheck, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { moment } from '../../lib/dates';
import classes from './Day.module.css';
import { keepPaper, LARGEST_PAPER, latest, PAPER_TYPES, type PaperKind } from './papers';
import { useAct } from './useAct';

interface TakePaperProps {
  dossier: Dossier;
  kind: PaperKind;
  /** The minutes have been written again since: what was kept before does not count. */
  since?: string;
}

/** Photographs a paper, or takes its scan from a file; the latest counts. */
export function TakePaper({ dossier, kind, since }: TakePaperProps) {
  const { t } = useTranslation('handover');
  const thumbs = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const { run, busy, problem } = useAct();
  const [large, setLarge] = useState(false);
  const kept = latest(dossier.papers, kind);
  const counts = kept && (!since || kept.createdAt >= since);
  const what = t(`day.paper.${kind}`);

  function take(file: File | null) {
    if (!file) return;
    setLarge(file.size > LARGEST_PAPER);
    if (file.size <= LARGEST_PAPER) {
      void run(() => keepPaper(dossier.id, kind, file), t('day.paper.kept', { what }));
    }
  }

  return (
    <Stack gap="xs">
      <Text fz="sm" fw={500}>
        {t('day.paper.scanOf', { what })}
      </Text>
      {counts && (
        <Group gap={6} wrap="nowrap" align="flex-start" c="var(--khue-good)">
          <IconCircleCheck size={18} aria-hidden="true" style={{ flexShrink: 0, marginTop: 2 }} />
          <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('day.paper.there', { name: kept.fileName, at: moment(kept.createdAt) })}
          </Text>
        </Group>
      )}
      {kept && !counts && <Text fz="sm">{t('day.paper.outdated')}</Text>}
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
              variant={thumbs || counts ? 'default' : 'light'}
              loading={busy}
              leftSection={<IconFileUpload size={18} />}
            >
              {t(thumbs ? 'day.paper.choose' : 'day.paper.take')}
            </Button>
          )}
        </FileButton>
      </div>
      <Text fz="xs" c="dimmed">
        {t('day.paper.help')}
      </Text>
    </Stack>
  );
}
