import { Alert } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AuditEntry, EducationRecord, Page, RecordType } from '../../api/types';
import { moment } from '../../lib/dates';
import { read } from '../api';
import { Remark } from '../Remark';
import { lastReturn, remarkOf } from '../remark';

interface ReturnedBeforeProps {
  type: RecordType;
  record: EducationRecord;
}

/** Entered, submitted, returned, corrected, submitted: what was returned has at least so many versions. */
const RETURNED_ONCE = 5;

/** What was asked when the record was returned before, for whoever looks whether it was done. */
export function ReturnedBefore({ type, record }: ReturnedBeforeProps) {
  const { t } = useTranslation('record');
  const { id, schoolYear, version } = record;
  const history = useQuery({
    queryKey: ['get', `/${type.path}/{id}/history`, { id, version, newest: true }],
    queryFn: ({ signal }) =>
      read<Page<AuditEntry>>(`/${type.path}/{id}/history`, {
        params: { path: { id }, query: { limit: 50 } },
        signal,
      }),
    enabled: version >= RETURNED_ONCE,
  });
  const returned = lastReturn(history.data?.items ?? [], schoolYear);
  const said = returned && remarkOf(returned);
  if (!returned || !said) return null;
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconArrowBackUp size={20} />}
      title={t('remark.before', {
        name: returned.actor?.fullName ?? t('history.system'),
        at: moment(returned.at),
      })}
    >
      <Remark type={type} said={said} />
    </Alert>
  );
}
