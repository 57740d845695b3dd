import { IconDatabase } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { paths } from '../paths';
import { frameRoute } from '../roots';
import { gridSearch, newRecordSearch, recordSearch, recordsSearch, reviewSearch } from './search';

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/records',
    validateSearch: recordsSearch,
    component: lazyRouteComponent(() => import('./RecordsPage'), 'PupilsPage'),
    staticData: {
      title: 'record:title',
      permission: 'record.read',
      rail: { icon: IconDatabase, order: 25 },
    },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/records/$path',
    validateSearch: recordsSearch,
    component: lazyRouteComponent(() => import('./RecordsPage'), 'RecordsPage'),
    staticData: { title: 'record:title', permission: 'record.read' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/records/$path/new',
    validateSearch: newRecordSearch,
    component: lazyRouteComponent(() => import('./form/NewRecordPage'), 'NewRecordPage'),
    staticData: { title: 'record:new.page', permission: 'record.edit' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/records/$path/grid',
    validateSearch: gridSearch,
    component: lazyRouteComponent(() => import('./grid/GridPage'), 'GridPage'),
    staticData: { title: 'record:grid.page', permission: 'record.edit' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/records/$path/review',
    validateSearch: reviewSearch,
    component: lazyRouteComponent(() => import('./review/ReviewPage'), 'ReviewPage'),
    staticData: { title: 'record:review.page', permission: 'record.verify', under: paths.approval },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/records/$path/$id',
    validateSearch: recordSearch,
    component: lazyRouteComponent(() => import('./RecordPage'), 'RecordPage'),
    staticData: { title: 'record:one', permission: 'record.read' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/records/$path/$id/edit',
    validateSearch: recordSearch,
    component: lazyRouteComponent(() => import('./form/EditRecordPage'), 'EditRecordPage'),
    staticData: { title: 'record:edit.page', permission: 'record.edit' },
  }),
] as const;
