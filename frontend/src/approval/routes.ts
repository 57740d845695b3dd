import { IconClipboardCheck } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text } from '../lib/search';
import { frameRoute } from '../roots';

export interface DeskSearch {
  /** The unit whose schools are shown; absent: the one I act for. */
  unit?: string;
  schoolYear?: string;
  /** Every school, not only those with something that waits. */
  all?: true;
}

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/approval',
    validateSearch: (search: Record<string, unknown>): DeskSearch => ({
      unit: text(search.unit),
      schoolYear: text(search.schoolYear),
      all: search.all === true ? true : undefined,
    }),
    component: lazyRouteComponent(() => import('./ApprovalPage'), 'ApprovalPage'),
    staticData: {
      title: 'approval:title',
      permission: 'record.verify',
      rail: { icon: IconClipboardCheck, order: 28 },
    },
  }),
] as const;
