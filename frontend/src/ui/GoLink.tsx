import { Anchor, type AnchorProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/**
 * A link to a page of this application by its address, for addresses made by `paths` or by the server; as large as the
 * words around it.
 */
export function GoLink({ to, children, ...rest }: AnchorProps & { to: string; children: ReactNode }) {
  return (
    <Anchor component={Link} to={to} inherit {...rest}>
      {children}
    </Anchor>
  );
}
