import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './Brand';
import classes from './PlainPage.module.css';
import { LanguageMenu, ThemeMenu } from './Preferences';

interface PlainPageProps {
  title: string;
  purpose?: ReactNode;
  width?: number;
  children: ReactNode;
}

/** A page before or around a session: one sheet in the middle, the name of the house above it. */
export function PlainPage({ title, purpose, width = 440, children }: PlainPageProps) {
  const { t } = useTranslation('ui');
  useDocumentTitle(`${title} · ${t('brand')}`);
  return (
    <Box className={classes.page}>
      <Group justify="space-between" p={{ base: 12, sm: 20 }} component="header">
        <Brand />
        <Group gap={4}>
          <LanguageMenu />
          <ThemeMenu />
        </Group>
      </Group>
      <Box component="main" className={classes.main}>
        <Box className={classes.sheet} maw={width}>
          <Stack gap="lg">
            <Box>
              <Title order={1}>{title}</Title>
              {purpose && (
                <Text c="dimmed" fz="sm" component="div">
                  {purpose}
                </Text>
              )}
            </Box>
            {children}
          </Stack>
        </Box>
      </Box>
    </Box>
  );
}
