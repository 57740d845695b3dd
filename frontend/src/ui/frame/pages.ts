import { useMatches, useRouter } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Permission } from '../../api/types';
import { holds, useMe } from '../../session/me';

export interface PageEntry {
  path: string;
  title: string;
  permission?: Permission;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  order: number;
}

interface Described {
  fullPath: string;
  options: {
    staticData?: { title?: string; permission?: Permission; rail?: Omit<PageEntry, 'path' | 'title'> };
  };
}

/** The pages I can use, in rail order; read from the route objects of the features, so there is no second list. */
export function useRailPages(): PageEntry[] {
  const router = useRouter();
  const me = useMe();
  const routes = Object.values(router.routesById) as unknown as Described[];
  return routes
    .flatMap((route) => entry(route) ?? [])
    .filter((page) => holds(me, page.permission))
    .sort((a, b) => a.order - b.order);
}

/** Title key and permission of the page now shown. */
export function useCurrentPage(): { title?: string; permission?: Permission; under?: string } {
  const matches = useMatches();
  return matches.at(-1)?.staticData ?? {};
}

function entry(route: Described): PageEntry | null {
  const { title, permission, rail } = route.options.staticData ?? {};
  if (!rail || !title) return null;
  return { path: route.fullPath === '' ? '/' : route.fullPath, title, permission, ...rail };
}
