import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, Merges, RecordType } from '../api/types';
import { moment } from '../lib/dates';
import { ProblemAlert } from '../ui/forms';
import { done } from '../ui/toast';
import { read, undoMerge, useRecordsChanged } from './api';

/** The records that went into this one, each with the way to take it back. */
export function Merged({ type, record }: { type: RecordType; record: EducationRecord }) {
  const { t } = useTranslation('record');
  const changed = useRecordsChanged(type.path);
  const [error, setError] = useState<unknown>(null);
  const { id, version } = record;
  const merges = useQuery({
    queryKey: ['get', `/${type.path}/{id}/merges`, { id, version }],
    queryFn: ({ signal }) => read<Merges>(`/${type.path}/{id}/merges`, { params: { path: { id } }, signal }),
  });
  const standing = merges.data?.items.filter(({ undoneAt }) => undoneAt === null) ?? [];
  const undo = async (merge: string) => {
    setError(null);
    try {
      await undoMerge(type, record, merge);
      await changed();
      done(t('merge.undone'));
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      {standing.map((one) => (
        <Group key={one.id} gap="xs">
          <Text fz="sm" c="dimmed">
            {t('merge.was', { code: one.goneCode, at: moment(one.mergedAt), reason: one.reason })}
          </Text>
          {one.can.includes('undo') && (
            <Button size="compact-sm" variant="default" onClick={() => void undo(one.id)}>
              {t('ui:action.undo')}
            </Button>
          )}
        </Group>
      ))}
    </>
  );
}
