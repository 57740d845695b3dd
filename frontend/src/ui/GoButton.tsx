import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface GoButtonProps extends ButtonProps {
  to: string;
  /** Filters of the page it leads to; that page reads them, so they are not typed here. */
  search?: Record<string, string | boolean | readonly string[] | undefined>;
  children: ReactNode;
}

/** A link to a page of this application that looks like a button, because something is done there. */
export function GoButton({ to, search, children, ...rest }: GoButtonProps) {
  return (
    <Button component={Link} to={to} search={search as never} variant="default" {...rest}>
      {children}
    </Button>
  );
}
