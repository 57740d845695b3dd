import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from './api/queryClient';
import { cssVariables, theme } from './ui/theme';

/** What every page stands on: look, dates, server state, toasts. */
export function App({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queryClient}>
          {children}
          <Notifications position="bottom-right" allowDragDismiss={false} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
