import { AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recall, remember } from '../../lib/remembered';
import { PageSkeleton } from '../Skeletons';
import classes from './Frame.module.css';
import { GlobalSearch } from './GlobalSearch';
import { PageGate } from './PageGate';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { useFocusKept } from './useFocusKept';

/** The frame around every page: top bar, rail, and the page itself when the account may use it. */
export function Frame() {
  const { t } = useTranslation('ui');
  useFocusKept('content');
  const [wide, setWide] = useState(recall('rail') !== 'narrow');
  const [menuOpen, menu] = useDisclosure(false);
  const path = useLocation({ select: (location) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the phone's menu closes whenever the page changes.
  useEffect(() => menu.close(), [path]);

  function toggleRail() {
    remember('rail', wide ? 'narrow' : 'wide');
    setWide(!wide);
  }

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: wide ? 224 : 64, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      padding={0}
      transitionDuration={120}
    >
      <a href="#content" className={classes.skip}>
        {t('frame.skip')}
      </a>
      <AppShell.Header className={classes.bar}>
        <TopBar menuOpen={menuOpen} onMenu={menu.toggle} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.rail} aria-label={t('frame.rail')}>
        <Rail wide={wide || menuOpen} onToggle={toggleRail} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>
          <PageGate>
            <Outlet />
          </PageGate>
        </Suspense>
      </AppShell.Main>
      <GlobalSearch />
    </AppShell>
  );
}
