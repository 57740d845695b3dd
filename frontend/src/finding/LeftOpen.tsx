import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordsConfirmed, RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';

const MOST_NAMED = 20;

export interface LeftOpenProps {
  type: RecordType;
  items: RecordsConfirmed['items'];
}

/** Records that could not be confirmed with the others, each with its reason. */
export function LeftOpen({ type, items, onClose }: LeftOpenProps & { onClose: () => void }) {
  const { t } = useTranslation('finding');
  const unnamed = items.length - MOST_NAMED;
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
      <List fz="sm">
        {items.slice(0, MOST_NAMED).map(({ id, name, reason }) => (
          <List.Item key={id}>
            {name && (
              <GoLink to={paths.record(type.path, id)} c="inherit" underline="always">
                {name}
              </GoLink>
            )}
            {`${name ? ': ' : ''}${t(`ui:reason.${reason}`, { defaultValue: reason ?? '' })}`}
          </List.Item>
        ))}
        {unnamed > 0 && <List.Item>{t('many.andMore', { number: count(unnamed) })}</List.Item>}
      </List>
    </Alert>
  );
}
