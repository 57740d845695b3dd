import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../ui/States';

/** What became of one right in a review of many. */
export function Result({ of }: { of: { error: unknown } | null }) {
  const { t } = useTranslation('delegation');
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      {of ? (
        <IconAlertTriangle
          size={16}
          color="var(--mantine-color-error)"
          style={{ flex: 'none', marginTop: 3 }}
        />
      ) : (
        <IconCircleCheck size={16} color="var(--khue-good)" style={{ flex: 'none', marginTop: 3 }} />
      )}
      {of ? <Why error={of.error} /> : <Text fz="sm">{t('review.recorded')}</Text>}
    </Group>
  );
}

function Why({ error }: { error: unknown }) {
  const { title, detail } = useProblemText(error);
  return (
    <Text fz="sm" c="var(--mantine-color-error)">
      {title}
      {'. '}
      {detail}
    </Text>
  );
}
