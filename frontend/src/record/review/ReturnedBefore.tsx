import { Alert } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../../api/types';
import { moment } from '../../lib/dates';
import { rowsOf } from '../../ui/DataList';
import { ErrorState } from '../../ui/States';
import { useHistory } from '../api';
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
  const history = useHistory(type, record, record.version >= RETURNED_ONCE);
  if (history.error) return <ErrorState error={history.error} retry={() => void history.refetch()} />;
  const returned = lastReturn(rowsOf(history), record.schoolYear);
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
