import { Anchor, type AnchorProps, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface GoLinkProps extends AnchorProps {
  to: string;
  /** Filters of the page it leads to; that page reads them, so they are not typed here. */
  search?: Record<string, string | boolean | readonly string[] | undefined>;
  /** False where the page is not for this reader: the words stay, without a link. */
  open?: boolean;
  children: ReactNode;
}

/**
 * A link to a page of this application by its address, for addresses made by `paths` or by the server; as large as the
 * words around it.
 */
export function GoLink({ to, search, open = true, children, underline, ...rest }: GoLinkProps) {
  if (!open) {
    return (
      <Text component="span" inherit {...rest}>
        {children}
      </Text>
    );
  }
  return (
    <Anchor component={Link} to={to} search={search as never} inherit underline={underline} {...rest}>
      {children}
    </Anchor>
  );
}
