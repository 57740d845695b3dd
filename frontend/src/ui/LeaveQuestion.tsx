import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface LeaveQuestionProps {
  open: boolean;
  /** What is left: a page, a panel beside one, or everything by signing out. */
  of: 'page' | 'panel' | 'session';
  /** What will be lost, in a sentence; absent: what was typed. */
  loss?: string;
  /** What the panel is called. */
  title?: string;
  onStay: () => void;
  onLeave: () => void;
  /** Whoever asks sees to the focus. */
  focusElsewhere?: boolean;
}

const WIDE = { base: '1 0 auto', xs: 'none' };

/** Asks before something is lost that was typed and not saved; staying is what Enter and Escape do. */
export function LeaveQuestion({
  open,
  of,
  loss,
  title,
  onStay,
  onLeave,
  focusElsewhere,
}: LeaveQuestionProps) {
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
        <Text fz="sm">{loss || (title ? t('leave.panel.hintOf', { title }) : t(`leave.${of}.hint`))}</Text>
        {/* On a phone each as wide as there is room, and where two do not fit beside one another, staying above. */}
        <Group justify="flex-end" gap="xs" wrap="wrap-reverse">
          <Button variant="default" flex={WIDE} onClick={onLeave}>
            {t(`leave.${of}.leave`)}
          </Button>
          <Button data-autofocus flex={WIDE} onClick={onStay}>
            {t(`leave.${of}.stay`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
