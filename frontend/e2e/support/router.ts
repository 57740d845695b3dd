import type { Page } from '@playwright/test';

export interface Screen {
  /** As in the router's table: `/units/$unitId`. */
  path: string;
  /** What one must hold somewhere to use it. */
  permission?: string;
  /** Whether it stands in the frame of a complete session. */
  framed: boolean;
  /** Key of its name among the texts. */
  title?: string;
}

interface Route {
  id: string;
  fullPath: string;
  children?: unknown;
  options: { staticData?: { permission?: string; title?: string } };
}

type WithRouter = typeof globalThis & {
  __TSR_ROUTER__: {
    routesById: Record<string, Route>;
    state: { status: 'pending' | 'idle'; matches: { routeId: string }[] };
    history: { push: (address: string) => void };
  };
};

/** Every screen of the application, out of the table by which its router finds them. */
export function screens(page: Page): Promise<Screen[]> {
  return page.evaluate(() =>
    Object.values((globalThis as WithRouter).__TSR_ROUTER__.routesById)
      .filter((route) => !route.children)
      .map(({ id, fullPath, options }) => ({
        path: fullPath,
        permission: options.staticData?.permission,
        title: options.staticData?.title,
        framed: id.startsWith('/frame/'),
      })),
  );
}

/** The path of the screen now shown. */
export function shownScreen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { routesById, state } = (globalThis as WithRouter).__TSR_ROUTER__;
    return routesById[state.matches.at(-1)?.routeId ?? '']?.fullPath ?? '';
  });
}

/** Goes to an address as a link within the application does, which spares loading the application again. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => (globalThis as WithRouter).__TSR_ROUTER__.history.push(to), address);
  await page.waitForURL((url) => url.pathname === address.split('?')[0], { timeout: 30_000 });
  await page.waitForFunction(() => (globalThis as WithRouter).__TSR_ROUTER__.state.status === 'idle');
}
