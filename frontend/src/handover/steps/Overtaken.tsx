import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StepPage } from './stepPage';

/** Somebody else was faster: nothing is written, what is typed stays over what the page then shows. */
export function Overtaken({ words }: Pick<StepPage, 'words'>) {
  const { t } = useTranslation('handover');
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      title={t(`${words}.overtaken`)}
      role="alert"
    >
      <Text fz="sm">{t(`${words}.overtakenHint`)}</Text>
    </Alert>
  );
}
