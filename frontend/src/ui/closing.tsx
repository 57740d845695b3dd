import { Button, type ButtonProps } from '@mantine/core';
import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveQuestion } from './LeaveQuestion';
import { useFormsInside } from './unsaved';

const Close = createContext<(() => void) | null>(null);

interface Closing {
  /** Closes, or asks first where something typed inside would be lost. */
  close: () => void;
  /** While it asks, Escape answers the question and not what lies under it. */
  asking: boolean;
  /** What is closed, in which a `CancelButton` closes it. */
  inside: (children: ReactNode) => ReactNode;
  question: ReactNode;
}

/** For whatever closes around a form: nothing typed is lost without a question, and staying leads back to its field. */
export function useClosing(onClose: () => void, title?: ReactNode): Closing {
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

  function close() {
    if (unsaved()) ask(true);
    else onClose();
  }

  function leave() {
    setAsking(false);
    onClose();
  }

  return {
    close,
    asking,
    inside: (children) => (
      <Close.Provider value={close}>
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
      </Close.Provider>
    ),
    question: (
      <LeaveQuestion
        open={asking}
        of="panel"
        title={typeof title === 'string' ? title : undefined}
        onStay={() => ask(false)}
        onLeave={leave}
        focusElsewhere
      />
    ),
  };
}

/** A form that gives way to something else on its page. */
export function Closing({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { inside, question } = useClosing(onClose);
  return (
    <>
      {inside(children)}
      {question}
    </>
  );
}

/** The way out of a form without saving it: closes what is around it as Escape does, with the same question. */
export function CancelButton(props: ButtonProps) {
  const { t } = useTranslation('ui');
  const close = useContext(Close);
  if (!close) throw new Error('a CancelButton stands in a SidePanel, a FormDialog or a Closing');
  return (
    <Button variant="default" onClick={close} {...props}>
      {t('action.cancel')}
    </Button>
  );
}
