import { Button, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once, version } from '../api/client';
import type { EducationRecord, RecordType } from '../api/types';
import { ReasonDialog } from '../ui/ReasonDialog';
import { done } from '../ui/toast';
import { anyType, useRecordsChanged } from './api';
import { nameOf } from './fields';
import { useLastList } from './lastList';

interface DiscardProps {
  type: RecordType;
  record: EducationRecord;
}

/** For a record that was entered by mistake and never approved: it goes, and the list stays. */
export function Discard({ type, record }: DiscardProps) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const changed = useRecordsChanged(type.path);
  const lastList = useLastList(type.path);
  const [open, setOpen] = useState(false);
  if (!record.can.includes('discard')) return null;
  const name = nameOf(record);
  const go = async (reason: string) => {
    await anyType.POST(`/${type.path}/{id}/discard`, {
      params: {
        path: { id: record.id },
        query: { schoolYear: record.schoolYear },
        header: { ...version(record), ...once() },
      },
      body: { reason },
    });
    done(t('discard.done', { name }));
    await navigate({
      to: '/records/$path',
      params: { path: type.path },
      search: lastList ? { ...lastList } : { unit: record.school.id, schoolYear: record.schoolYear },
    });
    await changed();
  };
  return (
    <Group gap="xs">
      <Text fz="sm" c="dimmed">
        {t('discard.mistake')}
      </Text>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={14} />}
        onClick={() => setOpen(true)}
      >
        {t('discard.open')}
      </Button>
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('discard.title', { name })}
        confirm={t('discard.go')}
        onConfirm={go}
      >
        <Text fz="sm">{t('discard.effect', { context: type.code })}</Text>
      </ReasonDialog>
    </Group>
  );
}
