import { Modal, type ModalProps } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useClosing } from './closing';

interface FormDialogProps extends Pick<ModalProps, 'size'> {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
}

/** A dialog in which something is typed: like a panel it asks before that is lost. */
export function FormDialog({ open, onClose, title, children, size }: FormDialogProps) {
  const { t } = useTranslation('ui');
  const { close, asking, inside, question } = useClosing(onClose, title);

  // One that is taken away, rather than closed, leads back to where it was opened too.
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    return () => {
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    };
  }, [open]);

  return (
    <>
      <Modal
        opened={open}
        onClose={close}
        closeOnEscape={!asking}
        title={title}
        size={size}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {inside(children)}
      </Modal>
      {question}
    </>
  );
}
