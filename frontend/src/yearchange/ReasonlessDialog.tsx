import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ReasonlessDialogProps {
  open: boolean;
  title: ReactNode;
  /** The exact effect of the act. */
  effect: ReactNode;
  confirm: ReactNode;
  onClose: () => void;
  onConfirm: () => void;
}

/** Says what an act that can be taken back will do, before it is done. */
export function ReasonlessDialog({
  open,
  title,
  effect,
  confirm,
  onClose,
  onConfirm,
}: ReasonlessDialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="md">
        <Text fz="sm">{effect}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button data-autofocus onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
