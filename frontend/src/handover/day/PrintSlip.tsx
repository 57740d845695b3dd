import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import classes from './Day.module.css';
import { saveSlip } from './papers';
import { useAct } from './useAct';

/** The slip with a password for the first login, after saying that it ends the one before. Nothing once it is in use. */
export function PrintSlip({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const [opened, { open, close }] = useDisclosure(false);
  const { run, busy, problem } = useAct();
  const { account, steps, supersededAt } = dossier;
  // An account that its person has long been using is activated before anything is signed.
  const used = steps.some(({ step, at }) => step === 'activated' && at !== null);
  if (!account || used || supersededAt) return null;

  async function print() {
    if (await run(() => saveSlip(dossier), t('day.slip.done'))) close();
  }

  return (
    <>
      <Button variant="default" leftSection={<IconKey size={18} />} aria-haspopup="dialog" onClick={open}>
        {t('day.slip.act')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('day.slip.title')}
        closeButtonProps={{ 'aria-label': t('ui:action.close') }}
      >
        <Stack gap="md">
          <Text fz="sm">{t('day.slip.what', { username: account.username, person: account.fullName })}</Text>
          <Text fz="sm">{t('day.slip.ends')}</Text>
          <Text fz="sm">{t('day.slip.only')}</Text>
          {problem}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" className={classes.touch} onClick={close}>
              {t('ui:action.cancel')}
            </Button>
            <Button className={classes.touch} loading={busy} onClick={() => void print()}>
              {t('day.slip.confirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
