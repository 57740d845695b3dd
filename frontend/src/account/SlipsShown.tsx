import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../lib/numbers';
import { Slips } from './Slips';
import type { Slip } from './slip';

interface SlipsShownProps {
  slips: Slip[];
  /** How long they can be seen: only now, or for a while. */
  note: ReactNode;
  /** What leaving without printing means; by default that they are gone. */
  leaving?: ReactNode;
  action?: ReactNode;
}

/** Passwords that are shown now and not again: printing is at hand, leaving without it asks first. */
export function SlipsShown({ slips, note, leaving, action }: SlipsShownProps) {
  const { t } = useTranslation('account');
  const [printed, setPrinted] = useState(false);
  const blocker = useBlocker({
    shouldBlockFn: () => !printed,
    enableBeforeUnload: () => !printed,
    withResolver: true,
  });
  function print() {
    setPrinted(true);
    window.print();
  }
  return (
    <Stack gap="md">
      <Alert
        className="no-print"
        variant="light"
        color="orange"
        icon={<IconAlertTriangle size={20} />}
        title={t('slip.onceTitle', { number: count(slips.length) })}
        role="status"
      >
        {note}
      </Alert>
      <Group gap="xs" className="no-print">
        <Button leftSection={<IconPrinter size={16} />} onClick={print}>
          {t('slip.print', { number: count(slips.length) })}
        </Button>
        {action}
      </Group>
      <Slips slips={slips} />
      <Modal
        opened={blocker.status === 'blocked'}
        onClose={() => blocker.reset?.()}
        title={t('slip.leaveTitle')}
        closeButtonProps={{ 'aria-label': t('ui:action.close') }}
      >
        <Stack gap="md">
          <Text fz="sm">{leaving ?? t('slip.leave')}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => blocker.proceed?.()}>
              {t('slip.leaveAnyway')}
            </Button>
            <Button data-autofocus onClick={() => blocker.reset?.()}>
              {t('slip.stay')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
