import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client, version } from '../api/client';
import type { Unit } from '../api/types';
import { ReasonDialog } from '../ui/ReasonDialog';
import { done } from '../ui/toast';
import { useUnitsChanged } from './useUnit';

/** Takes the end of a unit back. */
export function RestoreUnit({ unit, open, onClose }: { unit: Unit; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('unit');
  const changed = useUnitsChanged();

  async function restore(reason: string) {
    await client.PATCH('/units/{id}', {
      params: { path: { id: unit.id }, header: version(unit) },
      body: { status: 'active', reason },
    });
    await changed();
    done(t('restore.done', { name: unit.name }));
  }

  return (
    <ReasonDialog
      open={open}
      onClose={onClose}
      title={t('restore.title', { name: unit.name })}
      confirm={t('restore.submit')}
      danger={false}
      onConfirm={restore}
    >
      <Text fz="sm">{t('restore.effect')}</Text>
    </ReasonDialog>
  );
}
