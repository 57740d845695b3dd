import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/types';
import { moment } from '../lib/dates';
import { Facts } from '../ui/Facts';
import { textNames } from './texts';

const fields = ['name', 'registerBy', 'trainingAt', 'handoverAt', 'contact', 'legalBasis'] as const;
const moments: readonly string[] = ['registerBy', 'trainingAt', 'handoverAt'];

/** What somebody else has written meanwhile into the campaign that is being changed. */
export function Overtaken({ before, now }: { before: Campaign; now: Campaign }) {
  const { t } = useTranslation('handover');
  const written = fields
    .filter((name) => before[name] !== now[name])
    .map((name): [string, ReactNode] => {
      const value = now[name];
      const words = value && moments.includes(name) ? moment(value) : (value ?? t('edit.emptied'));
      return [
        t(`field.${name}`),
        <span key={name} style={{ whiteSpace: 'pre-line' }}>
          {words}
        </span>,
      ];
    });
  const texts = textNames
    .filter((name) => (before.texts[name] ?? null) !== (now.texts[name] ?? null))
    .map((name): [string, ReactNode] => [
      t(`texts.${name}`),
      <span key={name} style={{ whiteSpace: 'pre-line' }}>
        {now.texts[name] ?? t('texts.isUsual')}
      </span>,
    ]);
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      title={t(now.endedAt ? 'edit.ended' : 'edit.faster')}
      role="alert"
    >
      <Stack gap="sm">
        <Text fz="sm">{t(now.endedAt ? 'edit.endedMeanwhile' : 'edit.fasterHint')}</Text>
        <Facts facts={[...written, ...texts]} />
      </Stack>
    </Alert>
  );
}
