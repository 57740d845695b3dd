import { createRootRoute, createRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Permission } from './api/types';
import { requireSession } from './session/guard';
import { Frame } from './ui/frame/Frame';
import { NotFound } from './ui/NotFound';
import { RouteError } from './ui/RouteError';

/** What a page says of itself; the rail, the search, the window title and the entry check are built from it. */
declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Translation key of the page's name, for example `unit:title`. */
    title?: string;
    /** The permission one must hold somewhere to use the page. */
    permission?: Permission;
    /** Present when the page has its place in the left rail. */
    rail?: { icon: ComponentType<{ size?: number; stroke?: number }>; order: number };
    /** The page of the rail that is marked while this one is shown, when its address does not begin with it. */
    under?: string;
  }
}

export const rootRoute = createRootRoute({ notFoundComponent: NotFound, errorComponent: RouteError });

/** Parent of every page inside the frame: rail, top bar, a complete session. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: Frame,
  errorComponent: RouteError,
  notFoundComponent: NotFound,
  beforeLoad: ({ location }) => requireSession(location.href),
});

/** Every address without a page: shown inside the frame, so that one can go on from there. */
export const elsewhereRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '$',
  component: NotFound,
});
