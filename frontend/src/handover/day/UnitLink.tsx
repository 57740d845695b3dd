import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLink, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, client, once } from '../../api/client';
import type { Dossier } from '../../api/types';
import { CopyText } from '../../ui/CopyText';
import { Section } from '../../ui/Page';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import classes from './Day.module.css';
import { useAct } from './useAct';

/** The link by which the unit prepares itself, to be sent once more, or replaced when it went to the wrong people. */
export function UnitLink({ dossier: { id, unit, people } }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const link = api.useQuery('get', '/handover/dossiers/{id}/link', { params: { path: { id } } });
  const [opened, { open, close }] = useDisclosure(false);
  const { run, busy, problem } = useAct();

  async function renew() {
    const renewed = await run(
      () => client.POST('/handover/dossiers/{id}/link', { params: { path: { id }, header: once() } }),
      t('day.link.done', { unit: unit.name }),
    );
    if (renewed) close();
  }

  return (
    <Section title={t('day.link.title')} note={t('day.link.note')}>
      {link.isPending && <RowsSkeleton rows={1} height={36} />}
      {link.isError && <ErrorState error={link.error} retry={() => void link.refetch()} />}
      {link.data && <CopyText text={window.location.origin + link.data.path} />}
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconRefresh size={18} />}
          aria-haspopup="dialog"
          onClick={open}
        >
          {t('day.link.renew')}
        </Button>
      </div>
      <Modal
        opened={opened}
        onClose={close}
        title={t('day.link.renewOf', { unit: unit.name })}
        size="lg"
        closeButtonProps={{ 'aria-label': t('ui:action.close') }}
      >
        <Stack gap="md">
          <Text fz="sm">{t('day.link.ends')}</Text>
          <Text fz="sm">{t('day.link.kept')}</Text>
          {people.length > 0 && (
            <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
              {t('day.link.mailed', { addresses: people.map(({ email }) => email).join(', ') })}
            </Text>
          )}
          {problem}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" className={classes.touch} onClick={close}>
              {t('ui:action.cancel')}
            </Button>
            <Button
              className={classes.touch}
              leftSection={<IconLink size={18} />}
              loading={busy}
              onClick={() => void renew()}
            >
              {t('day.link.renew')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Section>
  );
}
