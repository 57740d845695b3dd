import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Search, text } from '../lib/search';
import { frameRoute } from '../roots';

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/year-change/$school',
    validateSearch: (search: Search): { from?: string } => ({ from: text(search.from) }),
    component: lazyRouteComponent(() => import('./YearChangePage'), 'YearChangePage'),
    staticData: { title: 'yearchange:title', permission: 'record.read' },
  }),
] as const;
