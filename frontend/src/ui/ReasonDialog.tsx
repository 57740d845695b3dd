import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelButton } from './closing';
import { FormDialog } from './FormDialog';
import { useSave } from './forms';
import { LeaveGuard } from './LeaveGuard';

interface ReasonDialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** The exact effect of the act, with its counts. */
  children: ReactNode;
  /** The act in words with its number, e.g. "Thu hồi 1 quyền và 17 quyền đã trao tiếp". */
  confirm: ReactNode;
  danger?: boolean;
  /** Does the act; a refusal is shown here and nothing that was typed is lost. */
  onConfirm: (reason: string) => Promise<unknown>;
}

/** For acts that take something away: shows what will happen, asks why, and names the act on its button. */
export function ReasonDialog({ open, onClose, ...rest }: ReasonDialogProps) {
  return (
    <FormDialog open={open} onClose={onClose} title={rest.title} size="lg">
      <ReasonForm onClose={onClose} {...rest} />
    </FormDialog>
  );
}

function ReasonForm({
  onClose,
  children,
  confirm,
  danger = true,
  onConfirm,
}: Omit<ReasonDialogProps, 'open'>) {
  const { t } = useTranslation('ui');
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : t('reasonDialog.required')) },
  });

  const { submit, saving, problem, unsaved } = useSave(form, async ({ reason }) => {
    await onConfirm(reason.trim());
    onClose();
  });

  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        {children}
        <Textarea
          label={t('reasonDialog.label')}
          description={t('reasonDialog.help')}
          required
          maxLength={500}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Button type="submit" color={danger ? 'red.9' : undefined} loading={saving}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
