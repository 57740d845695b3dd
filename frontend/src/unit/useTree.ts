import { useSessionStorage } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Unit } from '../api/types';
import { useMe } from '../session/me';
import { type Below, type TreeRow, treeRows } from './treeRows';

/** The most units below one that a tree shows; the rest is found on the unit's page. */
const MOST = 500;

interface Tree {
  rows: TreeRow[];
  /** The tops are still coming. */
  pending: boolean;
  error: unknown;
  retry: () => void;
  toggle: (id: string) => void;
  reread: (id: string) => void;
}

/** The part of the tree that I may see: its tops are the highest units I hold rights at, branches come when opened. */
export function useTree(asOf: string | undefined): Tree {
  const tops = useTops();
  const [opened, setOpened] = useSessionStorage<string[] | null>({ key: 'khue.tree', defaultValue: null });
  const open = opened ?? (tops.units.length === 1 ? tops.units.map((unit) => unit.id) : []);
  const branches = useQueries({
    queries: open.map((parent) =>
      api.queryOptions('get', '/units', {
        params: { query: { parent, status: 'active', sort: 'name', limit: MOST, asOf } },
      }),
    ),
  });

  function below(id: string): Below | undefined {
    const branch = branches[open.indexOf(id)];
    if (!branch) return undefined;
    const { data, isError } = branch;
    return {
      units: data?.items ?? [],
      state: data ? 'ready' : isError ? 'failed' : 'loading',
      more: Boolean(data?.next),
    };
  }

  return {
    rows: treeRows(tops.units, below),
    pending: tops.pending,
    error: tops.error,
    retry: tops.retry,
    toggle: (id) => setOpened(open.includes(id) ? open.filter((one) => one !== id) : [...open, id]),
    reread: (id) => void branches[open.indexOf(id)]?.refetch(),
  };
}

function useTops() {
  const { units } = useMe();
  const held = units.filter((unit) => unit.permissions.includes('unit.view'));
  const above = useQueries({
    queries: (held.length > 1 ? held : []).map((unit) =>
      api.queryOptions('get', '/units/{id}/ancestors', { params: { path: { id: unit.id } } }),
    ),
  });
  const highest = held.filter(
    (unit, index) =>
      !above[index]?.data?.items.some(
        (one) => one.id !== unit.id && held.some((other) => other.id === one.id),
      ),
  );
  const found = useQueries({
    queries: highest.map((unit) =>
      api.queryOptions('get', '/units/{id}', { params: { path: { id: unit.id } } }),
    ),
  });
  return {
    units: found.flatMap(({ data }): Unit[] => (data ? [data] : [])),
    pending: [...above, ...found].some((one) => one.isPending),
    error: found.find((one) => one.isError)?.error,
    retry: () => {
      for (const one of found) void one.refetch();
    },
  };
}
