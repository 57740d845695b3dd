import { Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageProps {
  title: ReactNode;
  /** One line: what the page is for. */
  purpose?: ReactNode;
  /** Where in the tree: usually a UnitBreadcrumb. */
  above?: ReactNode;
  /** At most one primary button; quieter ones before it. */
  action?: ReactNode;
  /** Filters, bound to the URL. */
  filters?: ReactNode;
  /** Reading pages are narrow, tables take the whole width. */
  width?: 'narrow' | 'wide';
  /** Only the content is printed, as slips to be cut apart are. */
  bare?: boolean;
  children: ReactNode;
}

/** Title, one line of purpose, at most one primary action, filters, content. */
export function Page({ title, purpose, above, action, filters, width = 'wide', bare, children }: PageProps) {
  return (
    <Box
      className="page"
      px={{ base: 16, sm: 24 }}
      pt={{ base: 16, sm: 20 }}
      pb={48}
      maw={width === 'narrow' ? 920 : 1440}
    >
      <Stack gap="md">
        {above && <div className={bare ? 'no-print' : undefined}>{above}</div>}
        <Group justify="space-between" align="flex-start" gap="md" className={bare ? 'no-print' : undefined}>
          <Box miw={0} flex="1 1 320px">
            <Title order={1}>{title}</Title>
            {purpose && (
              <Text component="div" c="dimmed" fz="sm" maw={800}>
                {purpose}
              </Text>
            )}
          </Box>
          {action && <Group gap="xs">{action}</Group>}
        </Group>
        {filters}
        {children}
      </Stack>
    </Box>
  );
}

/** A sheet on the page with its own heading. */
export function Section({
  id,
  title,
  note,
  action,
  fill,
  children,
}: {
  /** By which something else on the page leads to it. */
  id?: string;
  title: ReactNode;
  note?: ReactNode;
  action?: ReactNode;
  /** As high as the sheet beside it. */
  fill?: boolean;
  children: ReactNode;
}) {
  return (
    <Box
      component="section"
      id={id}
      h={fill ? '100%' : undefined}
      bg="var(--mantine-color-body)"
      p={{ base: 16, sm: 20 }}
      style={{ border: '1px solid var(--khue-line)', borderRadius: 'var(--mantine-radius-lg)' }}
    >
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Box flex="1 1 240px">
            <Title order={2}>{title}</Title>
            {note && (
              <Text c="dimmed" fz="sm" maw={640}>
                {note}
              </Text>
            )}
          </Box>
          {action}
        </Group>
        {children}
      </Stack>
    </Box>
  );
}
