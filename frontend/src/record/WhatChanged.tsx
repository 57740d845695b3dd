import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordDifference, RecordType } from '../api/types';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { read } from './api';
import { Changes } from './Changes';

interface WhatChangedProps {
  type: RecordType;
  record: EducationRecord;
}

/** In which fields this version of a record differs from the official one. */
export function useDifference(type: RecordType, { id, schoolYear, version }: EducationRecord) {
  return useQuery({
    queryKey: ['get', `/${type.path}/{id}/diff`, { id, schoolYear, version }],
    queryFn: ({ signal }) =>
      read<RecordDifference>(`/${type.path}/{id}/diff`, {
        params: { path: { id }, query: { schoolYear } },
        signal,
      }),
  });
}

/** What whoever judges a record has to look at: everything of a new one, of another what differs from the official version. */
export function WhatChanged({ type, record }: WhatChangedProps) {
  const { t } = useTranslation('record');
  const diff = useDifference(type, record);
  if (diff.isPending) return <RowsSkeleton rows={4} />;
  if (diff.error) return <ErrorState error={diff.error} retry={() => void diff.refetch()} />;
  const { changes, from } = diff.data;
  return (
    <>
      {(from === 0 || changes.length === 0) && (
        <Text fz="sm" c="dimmed">
          {t(from === 0 ? 'changes.new' : 'changes.none')}
        </Text>
      )}
      <Changes type={type} record={record} changes={changes} fresh={from === 0} />
    </>
  );
}
