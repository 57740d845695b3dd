import { Button, Group, Stack, Text } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, once } from '../api/client';
import { date } from '../lib/dates';
import { useMe } from '../session/me';
import { Section } from '../ui/Page';
import { ReasonDialog } from '../ui/ReasonDialog';
import { done } from '../ui/toast';
import { UnitPicker } from '../ui/UnitPicker';
import { useApprovalChanged } from './changed';

/** Units at which one officer both enters and approves: shown to everybody there, set by whoever manages the unit above. */
export function SingleOfficers() {
  const { t } = useTranslation('approval');
  const { can } = useMe();
  const changed = useApprovalChanged();
  const [adding, setAdding] = useState(false);
  const [unit, setUnit] = useState<string | null>(null);
  const [ending, setEnding] = useState<string | null>(null);
  const policies = api.useQuery('get', '/approval/single-officers', { params: { query: { limit: 100 } } });
  const items = policies.data?.items ?? [];
  const manages = can.includes('unit.manage');
  if (!manages && items.length === 0) return null;
  const add = async (reason: string) => {
    await client.POST('/approval/single-officers', {
      params: { header: once() },
      body: { unit: unit ?? '', reason },
    });
    await changed();
    done(t('single.added'));
  };
  const end = async () => {
    await client.DELETE('/approval/single-officers/{id}', { params: { path: { id: ending ?? '' } } });
    await changed();
    done(t('single.ended'));
  };
  return (
    <Section
      title={t('single.title')}
      note={t('single.note')}
      action={
        manages && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconUser size={16} />}
            onClick={() => setAdding(true)}
          >
            {t('single.add')}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        {items.length === 0 && (
          <Text fz="sm" c="dimmed">
            {t('single.none')}
          </Text>
        )}
        {items.map((one) => (
          <Group key={one.id} gap="sm" justify="space-between">
            <Text fz="sm">
              <strong>{one.unit.name}</strong>
              {` · ${t('single.since', { day: date(one.since), reason: one.reason })}`}
            </Text>
            {one.mayEnd && (
              <Button variant="default" size="compact-sm" onClick={() => setEnding(one.id)}>
                {t('single.end')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      <ReasonDialog
        open={adding}
        onClose={() => setAdding(false)}
        title={t('single.add')}
        confirm={t('single.confirm')}
        danger={false}
        onConfirm={add}
      >
        <Text fz="sm">{t('single.effect')}</Text>
        <UnitPicker label={t('single.unit')} value={unit} onChange={setUnit} />
      </ReasonDialog>
      <ReasonDialog
        open={ending !== null}
        onClose={() => setEnding(null)}
        title={t('single.end')}
        confirm={t('single.end')}
        danger={false}
        onConfirm={end}
      >
        <Text fz="sm">{t('single.endEffect')}</Text>
      </ReasonDialog>
    </Section>
  );
}
