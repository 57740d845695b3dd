import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface LeaveQuestionProps {
  open: boolean;
  /** What is left: a page, or a panel beside one. */
  of: 'page' | 'panel';
  onStay: () => void;
  onLeave: () => void;
  /** Whoever asks sees to the focus. */
  focusElsewhere?: boolean;
}

/** Asks before something is lost that was typed and not saved; staying is what Enter and Escape do. */
export function LeaveQuestion({ open, of, onStay, onLeave, focusElsewhere }: LeaveQuestionProps) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={open}
      onClose={onStay}
      returnFocus={!focusElsewhere}
      title={t('leave.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="md">
        <Text fz="sm">{t(`leave.${of}.hint`)}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onLeave}>
            {t(`leave.${of}.leave`)}
          </Button>
          <Button data-autofocus onClick={onStay}>
            {t(`leave.${of}.stay`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
