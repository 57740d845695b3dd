import { IconAlertTriangle } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Search, text } from '../lib/search';
import { frameRoute } from '../roots';

export interface FindingsSearch {
  /** The unit whose schools are shown; absent: the one I act for. */
  unit?: string;
  schoolYear?: string;
  /** Of which rule the records are listed, with the type that it is of. */
  type?: string;
  rule?: string;
  /** Also what somebody has confirmed. */
  all?: true;
}

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/findings',
    validateSearch: (search: Search): FindingsSearch => ({
      unit: text(search.unit),
      schoolYear: text(search.schoolYear),
      type: text(search.type),
      rule: text(search.rule),
      all: search.all === true ? true : undefined,
    }),
    component: lazyRouteComponent(() => import('./FindingsPage'), 'FindingsPage'),
    staticData: {
      title: 'finding:title',
      permission: 'record.read',
      rail: { icon: IconAlertTriangle, order: 27 },
    },
  }),
] as const;
