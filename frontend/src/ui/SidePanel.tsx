import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Details beside the list they belong to: the list stays, Escape closes, a phone shows it whole. */
export function SidePanel({
  open,
  onClose,
  title,
  children,
  size = 480,
}: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  size?: number;
}) {
  const { t } = useTranslation('ui');
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      position="right"
      size={`min(${size}px, 100vw)`}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {children}
    </Drawer>
  );
}
