import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { frameRoute, rootRoute } from '../roots';
import { localPath, requireDemand } from './guard';
import { session } from './keeper';

interface LoginSearch {
  /** Path to go to afterwards. */
  return?: string;
  /** What happened before. */
  why?: 'ended';
}

/** Pages inside the frame. */
export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/profile',
    component: lazyRouteComponent(() => import('./ProfilePage'), 'ProfilePage'),
    staticData: { title: 'session:profile.title' },
  }),
] as const;

/** Pages before a session is complete. */
export const plainRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/login',
    component: lazyRouteComponent(() => import('./LoginPage'), 'LoginPage'),
    validateSearch: (search: Record<string, unknown>): LoginSearch => ({
      return: typeof search.return === 'string' ? localPath(search.return) : undefined,
      why: search.why === 'ended' ? 'ended' : undefined,
    }),
    beforeLoad: ({ search }) => {
      if (session().status === 'signed-in') throw redirect({ href: localPath(search.return) });
    },
    staticData: { title: 'session:login.title' },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/change-password',
    component: lazyRouteComponent(() => import('./ChangePasswordPage'), 'ChangePasswordPage'),
    beforeLoad: () => requireDemand('mustChangePassword'),
    staticData: { title: 'session:password.title' },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/second-factor',
    component: lazyRouteComponent(() => import('./SecondFactorPage'), 'SecondFactorPage'),
    beforeLoad: () => requireDemand('mustEnrolOtp'),
    staticData: { title: 'session:otp.title' },
  }),
] as const;
