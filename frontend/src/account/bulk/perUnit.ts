import { client } from '../../api/client';
import type { Page, Unit, UnitKind } from '../../api/types';

/** All units of a kind below one, or only its direct children; read page by page. */
export async function unitsOf(kind: UnitKind, parent?: string): Promise<Unit[]> {
  return all(async (cursor) => {
    const query = { kind: [kind], parent, status: 'active', sort: 'code', limit: 500, cursor } as const;
    const { data } = await client.GET('/units', { params: { query: { ...query, kind: [kind] } } });
    return data;
  });
}

/** Ids of the units at or below one where somebody holds the right to administer. */
export async function administered(within: string): Promise<Set<string>> {
  const grants = await all(async (cursor) => {
    const { data } = await client.GET('/grants', {
      params: { query: { within, role: ['administrator'], state: ['effective'], limit: 500, cursor } },
    });
    return data;
  });
  return new Set(grants.map((grant) => grant.unit.id));
}

async function all<Row>(read: (cursor?: string) => Promise<Page<Row> | undefined>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    rows.push(...(page?.items ?? []));
    cursor = page?.next ?? undefined;
  } while (cursor);
  return rows;
}
