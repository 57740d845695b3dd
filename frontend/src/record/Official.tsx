import { Button } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { SidePanel } from '../ui/SidePanel';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { read } from './api';
import { nameOf } from './fields';
import { Sections } from './Sections';

interface OfficialProps {
  type: RecordType;
  record: EducationRecord;
}

/** The version that was approved last, beside the record that is being changed. */
export function Official({ type, record }: OfficialProps) {
  const { t } = useTranslation('record');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconCertificate size={16} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('officialOpen')}
      </Button>
      <SidePanel
        open={open}
        onClose={() => setOpen(false)}
        title={t('officialTitle', { name: nameOf(record), version: count(record.officialVersion ?? 0) })}
        size={560}
      >
        {open && <OfficialVersion type={type} record={record} />}
      </SidePanel>
    </>
  );
}

function OfficialVersion({ type, record }: OfficialProps) {
  const { id, schoolYear } = record;
  const official = useQuery({
    queryKey: ['get', `/${type.path}/{id}/official`, { id, schoolYear, version: record.version }],
    queryFn: ({ signal }) =>
      read<EducationRecord>(`/${type.path}/{id}/official`, {
        params: { path: { id }, query: { schoolYear } },
        signal,
      }),
  });
  if (official.error) return <ErrorState error={official.error} retry={() => void official.refetch()} />;
  const { data } = official;
  if (!data) return <RowsSkeleton rows={8} />;
  return <Sections type={type} record={data} />;
}
