import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../roots';

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/exports',
    component: lazyRouteComponent(() => import('./ExportsPage'), 'ExportsPage'),
    staticData: { title: 'export:title', permission: 'record.read' },
  }),
] as const;
