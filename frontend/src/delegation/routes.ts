import { IconHelpHexagon, IconKey, IconShieldCheck } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../roots';
import { explainSearch, giveSearch, grantSearch, reviewSearch } from './search';

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/grants',
    validateSearch: grantSearch,
    component: lazyRouteComponent(() => import('./GrantsPage'), 'GrantsPage'),
    staticData: {
      title: 'delegation:list.title',
      permission: 'grant.view',
      rail: { icon: IconKey, order: 40 },
    },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/grants/new',
    validateSearch: giveSearch,
    component: lazyRouteComponent(() => import('./give/GivePage'), 'GivePage'),
    staticData: { title: 'delegation:give.title', permission: 'grant.give' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/grants/$id',
    component: lazyRouteComponent(() => import('./GrantPage'), 'GrantPage'),
    staticData: { title: 'delegation:grant.title' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/grants/$id/revoke',
    component: lazyRouteComponent(() => import('./revoke/RevokePage'), 'RevokePage'),
    staticData: { title: 'delegation:revoke.title', permission: 'grant.give' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/review',
    validateSearch: reviewSearch,
    component: lazyRouteComponent(() => import('./review/ReviewPage'), 'ReviewPage'),
    staticData: {
      title: 'delegation:review.title',
      permission: 'grant.view',
      rail: { icon: IconShieldCheck, order: 50 },
    },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/explain',
    validateSearch: explainSearch,
    component: lazyRouteComponent(() => import('./explain/ExplainPage'), 'ExplainPage'),
    staticData: { title: 'delegation:explain.title', rail: { icon: IconHelpHexagon, order: 55 } },
  }),
] as const;
