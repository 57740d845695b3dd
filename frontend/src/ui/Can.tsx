import { Button, type ButtonProps, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import type { Allowed, Permission } from '../api/types';
import { Explain } from './Explain';

interface CanProps extends Omit<ButtonProps, 'disabled'> {
  /** The entity whose `can` and `cannot` decide; undefined while it is loading. */
  of: Allowed | undefined;
  action: string;
  /** With both known, the server is asked why and who can. */
  permission?: Permission;
  unit?: string;
  onClick: () => void;
  children: ReactNode;
}

/**
 * The button of the application: does what `can` allows; otherwise it stays visible and focusable, and hover, focus
 * or a press tells why not and who can. What tells it has no name of its own, which would be read out in its place.
 */
export function Can({ of, action, permission, unit, onClick, children, ...button }: CanProps) {
  const [open, popover] = useDisclosure(false);
  const id = useId();
  if (!of || of.can.includes(action)) {
    return (
      <Button {...button} disabled={!of} onClick={onClick}>
        {children}
      </Button>
    );
  }
  return (
    <Popover
      opened={open}
      onChange={(now) => !now && popover.close()}
      width={320}
      position="bottom-end"
      keepMounted={false}
      // The button opens nothing: what appears describes it.
      withRoles={false}
    >
      <Popover.Target>
        <Button
          {...button}
          data-disabled
          aria-disabled="true"
          aria-describedby={open ? id : undefined}
          onClick={popover.open}
          onMouseEnter={popover.open}
          onMouseLeave={popover.close}
          onFocus={popover.open}
          onBlur={popover.close}
        >
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown id={id} role="tooltip">
        <Explain reason={of.cannot[action]} permission={permission} unit={unit} />
      </Popover.Dropdown>
    </Popover>
  );
}
