import { Drawer } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveQuestion } from './LeaveQuestion';
import { useFormsInside } from './unsaved';

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
  const { unsaved, Within } = useFormsInside();
  const [asking, setAsking] = useState(false);
  const last = useRef<HTMLElement>(null);

  /** Once the press of a key has been heard by all: the Escape that asks is not the one that answers. */
  function ask(asks: boolean) {
    setTimeout(() => {
      setAsking(asks);
      if (!asks) last.current?.focus();
    });
  }

  function leave() {
    setAsking(false);
    onClose();
  }

  return (
    <>
      <Drawer
        opened={open}
        onClose={() => (unsaved() ? ask(true) : onClose())}
        // Escape answers the question, not the panel under it.
        closeOnEscape={!asking}
        position="right"
        size={`min(${size}px, 100vw)`}
        title={title}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <Within>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: only hears which field has the focus */}
          <div
            onFocus={({ target }) => {
              if (target.matches('input, textarea')) last.current = target;
            }}
          >
            {children}
          </div>
        </Within>
      </Drawer>
      <LeaveQuestion open={asking} of="panel" onStay={() => ask(false)} onLeave={leave} focusElsewhere />
    </>
  );
}
