import { IconUsers } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../roots';
import { accountSearch, newAccountSearch } from './search';

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts',
    validateSearch: accountSearch,
    component: lazyRouteComponent(() => import('./AccountsPage'), 'AccountsPage'),
    staticData: {
      title: 'account:title',
      permission: 'account.view',
      rail: { icon: IconUsers, order: 40 },
    },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts/new',
    validateSearch: newAccountSearch,
    component: lazyRouteComponent(() => import('./NewAccountPage'), 'NewAccountPage'),
    staticData: { title: 'account:new.title', permission: 'account.manage' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts/bulk',
    component: lazyRouteComponent(() => import('./bulk/BulkPage'), 'BulkPage'),
    staticData: { title: 'account:bulk.title', permission: 'account.manage' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts/bulk/$jobId',
    component: lazyRouteComponent(() => import('./bulk/BulkJobPage'), 'BulkJobPage'),
    staticData: { title: 'account:bulk.title', permission: 'account.manage' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts/$accountId',
    component: lazyRouteComponent(() => import('./AccountPage'), 'AccountPage'),
    staticData: { title: 'account:one', permission: 'account.view' },
  }),
] as const;
