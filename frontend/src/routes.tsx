import { createRouter } from '@tanstack/react-router';
import { lazy } from 'react';
import { routes as access } from './access/routes';
import { routes as account } from './account/routes';
import { routes as approval } from './approval/routes';
import { routes as audit } from './audit/routes';
import { routes as codelist } from './codelist/routes';
import { routes as delegation } from './delegation/routes';
import { routes as exported } from './export/routes';
import { routes as finding } from './finding/routes';
import { routes as guide } from './guide/routes';
import { routes as handover, plainRoutes as plainHandover } from './handover/routes';
import { routes as home } from './home/routes';
import { routes as record } from './record/routes';
import { addListTool } from './record/tools';
import { elsewhereRoute, frameRoute, rootRoute } from './roots';
import { plainRoutes as plainSession, routes as session } from './session/routes';
import { routes as transfer } from './transfer/routes';
import { PageSkeleton } from './ui/Skeletons';
import { routes as unit } from './unit/routes';
import { routes as yearChange } from './yearchange/routes';

addListTool(
  'export',
  lazy(() => import('./export/ExportRecords').then(({ ExportRecords }) => ({ default: ExportRecords }))),
);

const tree = rootRoute.addChildren([
  frameRoute.addChildren([
    ...finding,
    ...exported,
    ...home,
    ...unit,
    ...record,
    ...approval,
    ...transfer,
    ...handover,
    ...yearChange,
    ...account,
    ...delegation,
    ...audit,
    ...access,
    ...codelist,
    ...guide,
    ...session,
    elsewhereRoute,
  ]),
  ...plainSession,
  ...plainHandover,
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 200,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
