import { IconHistory } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../roots';
import { auditSearch } from './search';

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
    staticData: { title: 'audit:title', permission: 'audit.view', rail: { icon: IconHistory, order: 70 } },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/audit/seals',
    component: lazyRouteComponent(() => import('./SealsPage'), 'SealsPage'),
    staticData: { title: 'audit:seals.title', permission: 'audit.view' },
  }),
] as const;
