import { useSyncExternalStore } from 'react';
import type { Me } from '../api/types';
import { recall, remember } from '../lib/remembered';
import { useMe } from './me';

type ActingUnit = Me['units'][number];

const listeners = new Set<() => void>();

/** The unit I act for, chosen in the top bar when I hold several; null for an account without any right. */
export function useActingUnit(): ActingUnit | null {
  const me = useMe();
  const chosen = useSyncExternalStore(subscribe, () => recall(`unit.${me.account.id}`));
  return me.units.find((unit) => unit.id === chosen) ?? me.units[0] ?? null;
}

export function actFor(me: Me, unitId: string): void {
  remember(`unit.${me.account.id}`, unitId);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
