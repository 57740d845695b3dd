import { IconSitemap } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Search, text } from '../lib/search';
import { frameRoute } from '../roots';
import { unitFilters, unitSearch } from './search';

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/units',
    component: lazyRouteComponent(() => import('./UnitsPage'), 'UnitsPage'),
    validateSearch: unitFilters,
    staticData: {
      title: 'unit:title',
      permission: 'unit.view',
      rail: { icon: IconSitemap, order: 20 },
    },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/units/new',
    component: lazyRouteComponent(() => import('./NewUnitPage'), 'NewUnitPage'),
    validateSearch: (search: Search): { parent?: string } => ({ parent: text(search.parent) }),
    staticData: { title: 'unit:new.title', permission: 'unit.manage' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/units/import',
    component: lazyRouteComponent(() => import('./ImportPage'), 'ImportPage'),
    staticData: { title: 'unit:import.title', permission: 'unit.manage' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/units/import/$jobId',
    component: lazyRouteComponent(() => import('./ImportJobPage'), 'ImportJobPage'),
    staticData: { title: 'unit:import.title', permission: 'unit.manage' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/units/$unitId',
    component: lazyRouteComponent(() => import('./UnitPage'), 'UnitPage'),
    validateSearch: unitSearch,
    staticData: { title: 'unit:one', permission: 'unit.view' },
  }),
] as const;
