import { IconUserShare } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, rootRoute } from '../roots';
import { deskSearch, dossierSearch, newCampaignSearch } from './search';

/** Pages inside the frame. */
export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/handover',
    component: lazyRouteComponent(() => import('./CampaignsPage'), 'CampaignsPage'),
    staticData: {
      title: 'handover:title',
      permission: 'grant.view',
      rail: { icon: IconUserShare, order: 35 },
    },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/handover/new',
    component: lazyRouteComponent(() => import('./NewCampaignPage'), 'NewCampaignPage'),
    validateSearch: newCampaignSearch,
    staticData: { title: 'handover:new.title', permission: 'grant.give' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/handover/$campaignId',
    component: lazyRouteComponent(() => import('./CampaignPage'), 'CampaignPage'),
    validateSearch: dossierSearch,
    staticData: { title: 'handover:one', permission: 'grant.view' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/handover/$campaignId/edit',
    component: lazyRouteComponent(() => import('./EditCampaignPage'), 'EditCampaignPage'),
    staticData: { title: 'handover:edit.title', permission: 'grant.give' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/handover/$campaignId/links',
    component: lazyRouteComponent(() => import('./LinksPage'), 'LinksPage'),
    validateSearch: dossierSearch,
    staticData: { title: 'handover:links.title', permission: 'grant.give' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/handover/$campaignId/desk',
    component: lazyRouteComponent(() => import('./day/DeskPage'), 'DeskPage'),
    validateSearch: deskSearch,
    staticData: { title: 'handover:day.desk.title', permission: 'grant.view' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/handover/dossiers/$dossierId',
    component: lazyRouteComponent(() => import('./DossierPage'), 'DossierPage'),
    staticData: { title: 'handover:dossier.one', permission: 'grant.view' },
  }),
] as const;

/** The page that a unit's link opens, for people without an account. */
export const plainRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/register/$token',
    component: lazyRouteComponent(() => import('./RegisterPage'), 'RegisterPage'),
    staticData: { title: 'handover:register.title' },
  }),
] as const;
