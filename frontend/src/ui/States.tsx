import { Box, Button, Code, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconAlertTriangle, IconInbox, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/problem';

interface NoticeProps {
  icon: ComponentType<{ size?: number; stroke?: number }>;
  color?: string;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status';
  /** The notice is the whole page: its title is the page's heading. */
  whole?: boolean;
}

/** One calm block in the place of content: what is so, what one can do. */
export function Notice({
  icon: Icon,
  color = 'gray',
  title,
  children,
  action,
  role = 'status',
  whole,
}: NoticeProps) {
  return (
    <Box role={role} py={{ base: 32, sm: 48 }} px="md">
      <Stack gap="xs" align="center" maw={480} mx="auto" ta="center">
        <ThemeIcon size={48} radius="xl" variant="light" color={color}>
          <Icon size={26} stroke={1.5} />
        </ThemeIcon>
        <Title order={whole ? 1 : 2} size="h2">
          {title}
        </Title>
        {children && (
          <Text component="div" c="dimmed" fz="sm">
            {children}
          </Text>
        )}
        {action && (
          <Group gap="xs" mt="xs" justify="center">
            {action}
          </Group>
        )}
      </Stack>
    </Box>
  );
}

/** Nothing here (yet): says how to begin. */
export function Empty({
  title,
  children,
  action,
  icon = IconInbox,
}: Partial<NoticeProps> & { title: ReactNode }) {
  return (
    <Notice icon={icon} color="khue" title={title} action={action}>
      {children}
    </Notice>
  );
}

/** Something failed: what happened, what to do, and the request id to tell the support. */
export function ErrorState({ error, retry, whole }: { error: unknown; retry?: () => void; whole?: boolean }) {
  const { t } = useTranslation('ui');
  const { title, detail, requestId } = useProblemText(error);
  const away = error instanceof ApiError && error.code === 'unreachable';
  return (
    <Notice
      icon={away ? IconPlugConnectedX : IconAlertTriangle}
      color="orange"
      role="alert"
      whole={whole}
      title={title}
      action={
        retry && (
          <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={retry}>
            {t('state.retry')}
          </Button>
        )
      }
    >
      <Stack gap="xs" align="center">
        <Text fz="sm">{detail}</Text>
        {requestId && (
          <Text fz="xs">
            {t('state.requestId')} <Code>{requestId}</Code>
          </Text>
        )}
      </Stack>
    </Notice>
  );
}

/** The words for an error: the server's own, already in the reader's language, or ours when it said nothing. */
export function useProblemText(error: unknown): { title: string; detail: string; requestId?: string } {
  const { t } = useTranslation('ui');
  if (error instanceof ApiError && error.problem.title) {
    const { title, detail, requestId } = error.problem;
    const listed = error.items.map((item) => item.detail).join(' ');
    return { title, detail: detail || listed || t('state.askSupport'), requestId };
  }
  if (error instanceof ApiError && error.code === 'unreachable') {
    return { title: t('state.unreachable'), detail: t('state.unreachableHint') };
  }
  const requestId = error instanceof ApiError ? error.problem.requestId : undefined;
  return { title: t('state.failed'), detail: t('state.failedHint'), requestId };
}
