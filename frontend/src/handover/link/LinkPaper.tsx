import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCamera, IconCircleCheck, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, version } from '../../api/client';
import classes from '../day/Day.module.css';
import { LARGEST_PAPER, PAPER_TYPES } from '../day/papers';
import { type LinkPart, useLinkAct } from './useLinkSave';

/** Photographs what the unit brings, or takes its scan from a file. */
export function LinkPaper({
  kind,
  there,
  ...part
}: LinkPart & { kind: 'decision' | 'letter'; there: boolean }) {
  const { t } = useTranslation('handover');
  const thumbs = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const { run, busy, problem } = useLinkAct(part);
  const [large, setLarge] = useState(false);
  const what = t(`day.paper.${kind}`);

  function take(file: File | null) {
    if (!file) return;
    setLarge(file.size > LARGEST_PAPER);
    if (file.size > LARGEST_PAPER) return;
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', file, file.name);
    void run(
      () =>
        client.POST('/handover/registrations/{token}/papers', {
          params: { path: { token: part.token }, header: version(part.registration) },
          body: { kind, file: file.name },
          bodySerializer: () => form,
        }),
      t('day.paper.kept', { what }),
    );
  }

  return (
    <Stack gap="xs">
      <Text fz="sm" fw={500}>
        {t('day.paper.scanOf', { what })}
      </Text>
      {there && (
        <Group gap={6} wrap="nowrap" c="var(--khue-good)">
          <IconCircleCheck size={18} aria-hidden="true" style={{ flexShrink: 0 }} />
          <Text fz="sm">{t('link.scanThere')}</Text>
        </Group>
      )}
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
      </div>
      <Text fz="xs" c="dimmed">
        {t('day.paper.help')}
      </Text>
    </Stack>
  );
}
