import { IconBook2 } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../roots';

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/guides',
    component: lazyRouteComponent(() => import('./GuidesPage'), 'GuidesPage'),
    staticData: { title: 'guide:title', rail: { icon: IconBook2, order: 80 } },
  }),
] as const;
