import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordsConfirmed, RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { RefusedRecords } from '../ui/RefusedRecords';

export interface LeftOpenProps {
  type: RecordType;
  items: RecordsConfirmed['items'];
}

/** Records that could not be confirmed with the others, each with its reason. */
export function LeftOpen({ type, items, onClose }: LeftOpenProps & { onClose: () => void }) {
  const { t } = useTranslation('finding');
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      title={t('many.left', { number: count(items.length) })}
      withCloseButton
      closeButtonLabel={t('ui:action.close')}
      onClose={onClose}
    >
      <RefusedRecords type={type} items={items} />
    </Alert>
  );
}
