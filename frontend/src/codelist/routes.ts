import { IconListNumbers } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Search, text } from '../lib/search';
import { frameRoute } from '../roots';

const searched = (search: Search) => ({ q: text(search.q) });

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/code-lists',
    validateSearch: searched,
    component: lazyRouteComponent(() => import('./CodeListsPage'), 'CodeListsPage'),
    staticData: { title: 'codelist:title', rail: { icon: IconListNumbers, order: 65 } },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/code-lists/$list',
    validateSearch: (search: Search) => ({ q: text(search.q), parent: text(search.parent) }),
    component: lazyRouteComponent(() => import('./CodeListPage'), 'CodeListPage'),
    staticData: { title: 'codelist:title' },
  }),
] as const;
