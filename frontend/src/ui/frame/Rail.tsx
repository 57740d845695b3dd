import { AppShell, Box, ScrollArea, Stack, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './Frame.module.css';
import { type PageEntry, useCurrentPage, useRailPages } from './pages';

/** The left rail: the pages this account can use, with words or, when narrow, with the words on hover and focus. */
export function Rail({ wide, onToggle }: { wide: boolean; onToggle: () => void }) {
  const { t } = useTranslation('ui');
  const pages = useRailPages();
  const Toggle = wide ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand;
  return (
    <>
      <AppShell.Section grow component={ScrollArea} p={8}>
        <Stack gap={2}>
          {pages.map((page) => (
            <RailEntry key={page.path} page={page} wide={wide} />
          ))}
        </Stack>
      </AppShell.Section>
      <AppShell.Section p={8} visibleFrom="sm">
        <button
          type="button"
          className={classes.entry}
          data-narrow={wide ? undefined : true}
          onClick={onToggle}
          aria-label={wide ? t('frame.narrow') : t('frame.widen')}
          aria-expanded={wide}
        >
          <Toggle size={20} stroke={1.6} />
          {wide && t('frame.narrow')}
        </button>
      </AppShell.Section>
    </>
  );
}

function RailEntry({ page, wide }: { page: PageEntry; wide: boolean }) {
  const { t } = useTranslation();
  const name = t(page.title);
  const Icon = page.icon;
  const { under } = useCurrentPage();
  return (
    <Tooltip
      label={name}
      position="right"
      disabled={wide}
      events={{ hover: true, focus: true, touch: false }}
    >
      <Box
        component={Link}
        to={page.path}
        className={classes.entry}
        data-narrow={wide ? undefined : true}
        aria-label={wide ? undefined : name}
        activeOptions={{ exact: page.path === '/' || (under !== undefined && under !== page.path) }}
        aria-current={under === page.path ? 'page' : undefined}
      >
        <Icon size={20} stroke={1.6} />
        {wide && name}
      </Box>
    </Tooltip>
  );
}
