import { IconUserShare } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, rootRoute } from '../roots';
import {
  boardSearch,
  deskSearch,
  desksSearch,
  dossierSearch,
  lettersSearch,
  newCampaignSearch,
  printSearch,
  trainingsSearch,
} from './search';

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
    validateSearch: boardSearch,
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
    path: '/handover/$campaignId/desks',
    component: lazyRouteComponent(() => import('./desks/DesksPage'), 'DesksPage'),
    validateSearch: desksSearch,
    staticData: { title: 'handover:desks.title', permission: 'grant.view' },
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
    path: '/handover/$campaignId/trainings',
    component: lazyRouteComponent(() => import('./trainings/TrainingsPage'), 'TrainingsPage'),
    validateSearch: trainingsSearch,
    staticData: { title: 'handover:trainings.title', permission: 'grant.view' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/handover/$campaignId/letters',
    component: lazyRouteComponent(() => import('./letters/LettersPage'), 'LettersPage'),
    validateSearch: lettersSearch,
    staticData: { title: 'handover:letters.title', permission: 'grant.view' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/handover/$campaignId/prints/$jobId',
    component: lazyRouteComponent(() => import('./prints/PrintPage'), 'PrintPage'),
    validateSearch: printSearch,
    staticData: { title: 'handover:prints.title', permission: 'grant.give' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/handover/dossiers/$dossierId',
    component: lazyRouteComponent(() => import('./DossierPage'), 'DossierPage'),
    staticData: { title: 'handover:dossier.one', permission: 'grant.view' },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/first-steps',
    component: lazyRouteComponent(() => import('./first/FirstStepsPage'), 'FirstStepsPage'),
    staticData: { title: 'handover:first.title' },
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
