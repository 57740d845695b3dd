import { Box, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The outline of a page while it comes; announced once to screen readers. */
export function PageSkeleton() {
  return (
    <Box px={{ base: 16, sm: 24, lg: 32 }} pt={20}>
      <Stack gap="md">
        <Skeleton h={28} w={260} />
        <Skeleton h={16} w={420} maw="90%" />
        <RowsSkeleton />
      </Stack>
    </Box>
  );
}

/** Rows of a list or table while they come, as tall as the real ones. */
export function RowsSkeleton({ rows = 8, height = 36 }: { rows?: number; height?: number }) {
  const { t } = useTranslation('ui');
  return (
    <Stack gap={6} role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Skeleton key={row} h={height - 6} style={{ opacity: 1 - row / (rows + 2) }} />
      ))}
    </Stack>
  );
}
