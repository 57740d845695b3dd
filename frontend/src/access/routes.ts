import { IconTableShortcut } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../roots';

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/roles',
    component: lazyRouteComponent(() => import('./RolesPage'), 'RolesPage'),
    staticData: { title: 'access:roles.title', rail: { icon: IconTableShortcut, order: 60 } },
  }),
] as const;
