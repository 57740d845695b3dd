import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { NoRight } from '../../ui/NoRight';
import { NotFound } from '../../ui/NotFound';
import { Page } from '../../ui/Page';
import { PageSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import { UnitBreadcrumb } from '../../ui/UnitBreadcrumb';
import { useRecord, useRecordType } from '../api';
import { nameOf } from '../fields';
import { Notes } from '../Notes';
import { EditRecord } from './EditRecord';

/** Corrects or completes one record. */
export function EditRecordPage() {
  const { t } = useTranslation('record');
  const { path, id } = useParams({ from: '/frame/records/$path/$id/edit' });
  const { schoolYear } = useSearch({ from: '/frame/records/$path/$id/edit' });
  const { type, ...types } = useRecordType(path);
  const record = useRecord(path, type && id, schoolYear);
  const error = types.error ?? record.error;
  if (isProblem(error, 'not-found') || (!type && !types.isPending && !error)) return <NotFound />;
  // What is being typed outlives a failed look at the newest version.
  if (error && !record.data)
    return <ErrorState whole error={error} retry={() => void (types.error ? types : record).refetch()} />;
  if (!type || !record.data) return <PageSkeleton />;
  const { school, can } = record.data;
  if (!can.includes('edit')) return <NoRight permission="record.edit" unit={school.id} />;
  return (
    <Page
      above={<UnitBreadcrumb unit={school} />}
      title={t('edit.title', { name: nameOf(record.data) })}
      purpose={t('year', { year: record.data.schoolYear })}
    >
      <Notes type={type} record={record.data} />
      <EditRecord
        key={id}
        type={type}
        record={record.data}
        newest={async () => (await record.refetch({ throwOnError: true })).data}
      />
    </Page>
  );
}
