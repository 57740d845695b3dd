import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, text } from '../lib/search';
import { frameRoute } from '../roots';
import { kinds, type MoverKind } from './mover';

export interface TransfersSearch {
  /** Those that are over; absent: those under way. */
  done?: true;
  direction?: 'in' | 'out';
  type?: MoverKind;
}

/** Whose transfer is asked for: of a record, or of one who is to come, of the kind. */
export interface NewTransferSearch {
  student?: string;
  staff?: string;
  type?: MoverKind;
}

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/transfers',
    validateSearch: (search: Record<string, unknown>): TransfersSearch => ({
      done: search.done === true ? true : undefined,
      direction: oneOf(['in', 'out'] as const, search.direction),
      type: oneOf(kinds, search.type),
    }),
    component: lazyRouteComponent(() => import('./TransfersPage'), 'TransfersPage'),
    staticData: { title: 'transfer:title', permission: 'record.read' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/transfers/new',
    validateSearch: (search: Record<string, unknown>): NewTransferSearch => ({
      student: text(search.student),
      staff: text(search.staff),
      type: oneOf(kinds, search.type),
    }),
    component: lazyRouteComponent(() => import('./NewTransferPage'), 'NewTransferPage'),
    staticData: { title: 'transfer:new.page', permission: 'record.edit' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/transfers/$id',
    component: lazyRouteComponent(() => import('./TransferPage'), 'TransferPage'),
    staticData: { title: 'transfer:one', permission: 'record.read' },
  }),
] as const;
