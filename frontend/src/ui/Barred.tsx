import { Button, type ButtonProps, Text } from '@mantine/core';
import { type MouseEvent, type ReactNode, useId } from 'react';

interface BarredProps extends Omit<ButtonProps, 'disabled'> {
  /** Why it cannot be pressed yet, in one sentence; undefined when it can. */
  why: string | undefined;
  type?: 'submit';
  onClick?: () => void;
  children: ReactNode;
}

/** A button that for now has nothing to do: it stays focusable, and the words beside it, read out with it, say why. */
export function Barred({ why, onClick, children, ...button }: BarredProps) {
  const id = useId();
  if (why === undefined) {
    return (
      <Button {...button} onClick={onClick}>
        {children}
      </Button>
    );
  }
  return (
    <>
      <Text id={id} fz="sm" c="dimmed" style={{ order: -1 }}>
        {why}
      </Text>
      <Button
        {...button}
        data-disabled
        aria-disabled="true"
        aria-describedby={id}
        onClick={(event: MouseEvent) => event.preventDefault()}
      >
        {children}
      </Button>
    </>
  );
}
