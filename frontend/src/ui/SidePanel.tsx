import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClosing } from './closing';

interface SidePanelProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  size?: number;
}

/**
 * Details beside the list they belong to: the list stays, Escape closes, a phone shows it whole. With something typed
 * inside it asks first, and goes back to the field in which that was typed.
 */
export function SidePanel({ open, onClose, title, children, size = 480 }: SidePanelProps) {
  const { t } = useTranslation('ui');
  const { close, asking, inside, question } = useClosing(onClose, title);
  return (
    <>
      <Drawer
        opened={open}
        onClose={close}
        closeOnEscape={!asking}
        position="right"
        size={`min(${size}px, 100vw)`}
        title={title}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {inside(children)}
      </Drawer>
      {question}
    </>
  );
}
