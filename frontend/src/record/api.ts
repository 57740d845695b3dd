import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, once, version } from '../api/client';
import type { AuditEntry, EducationRecord, Page, RecordType, RowsWritten } from '../api/types';
import { useRecordTypes } from '../ui/recordTypes';
import { askedOf, askedToName } from './fields';
import type { RecordsSearch } from './search';

/** What a list of records may be asked; `class` only of pupils. */
export interface RecordQuery {
  unit?: string;
  class?: string;
  schoolYear?: string;
  state?: string[];
  q?: string;
  findings?: string;
  status?: string;
  gender?: string;
  official?: boolean;
  sort?: RecordsSearch['sort'];
}

interface Init {
  params?: {
    path?: Record<string, string>;
    query?: Record<string, unknown>;
    header?: Record<string, string>;
  };
  body?: object;
  signal?: AbortSignal;
}

/** Which of the seven addresses is asked shows only when a page runs, so here the client goes by no table of them. */
export const anyType = client as unknown as Record<
  'GET' | 'POST' | 'PATCH',
  (path: string, init: Init) => Promise<{ data?: unknown }>
>;

/** The most that a list of choices or a class can have. */
const MOST = 500;

export async function read<Body>(path: string, init: Init): Promise<Body> {
  const { data } = await anyType.GET(path, init);
  return data as Body;
}

/** The type whose records stand at the path; undefined while it is not known, or when there is none. */
export function useRecordType(path: string) {
  const { data, isPending, error, refetch } = useRecordTypes();
  return {
    type: data?.items.find((one) => one.path === path),
    types: data?.items,
    isPending,
    error,
    refetch,
  };
}

/** What happened to a record, newest first, in pages. @param wanted false while nobody looks */
export function useHistory({ path }: RecordType, { id, version }: EducationRecord, wanted = true) {
  return useInfiniteQuery({
    queryKey: ['get', `/${path}/{id}/history`, { id, version }],
    queryFn: ({ pageParam, signal }) =>
      read<Page<AuditEntry>>(`/${path}/{id}/history`, {
        params: { path: { id }, query: { limit: 20, cursor: pageParam ?? undefined } },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: wanted,
  });
}

/** @param columns names of the fields to read, with commas between; absent: those that a list usually shows */
export function useRecordPages(type: RecordType, query: RecordQuery, columns?: string) {
  const { path } = type;
  return useInfiniteQuery({
    // Lists read at once have keys of their own, because what is kept for them has another shape.
    queryKey: ['get', `/${path}`, query, columns, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      read<Page<EducationRecord>>(`/${path}`, {
        params: {
          query: {
            ...query,
            fields: askedOf(type, columns),
            limit: 50,
            count: true,
            cursor: pageParam ?? undefined,
          },
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** How many records a list has. */
export function useRecordCount({ path }: RecordType, query: RecordQuery) {
  const asked = { ...query, limit: 1, count: true, fields: 'id' };
  return useQuery({
    queryKey: ['get', `/${path}`, asked],
    queryFn: ({ signal }) => read<Page<EducationRecord>>(`/${path}`, { params: { query: asked }, signal }),
  });
}

/** The names of all records of a type in one school, to choose from. */
export function useRecordsOf(school: string, type: RecordType | undefined, schoolYear?: string) {
  return useQuery(recordsOf(school, type, schoolYear));
}

/** The same as options, for whoever asks for several types at once. */
export function recordsOf(school: string, type: RecordType | undefined, schoolYear?: string) {
  const fields = type && askedToName(type);
  const query = { unit: school, schoolYear, sort: 'name', limit: MOST, fields };
  return {
    queryKey: ['get', `/${type?.path}`, query],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      read<Page<EducationRecord>>(`/${type?.path}`, { params: { query }, signal }),
    enabled: type !== undefined,
  };
}

/** All records of a school or of one of its classes with all that they say, so many at most. */
export async function readAll(
  { path }: RecordType,
  query: RecordQuery,
  most: number,
  signal: AbortSignal,
): Promise<EducationRecord[]> {
  const all: EducationRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await read<Page<EducationRecord>>(`/${path}`, {
      params: { query: { ...query, limit: MOST, cursor } },
      signal,
    });
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor && all.length < most);
  return all;
}

/** Enters and changes many rows of a school, or only tries them; each is answered by itself. */
export async function writeRows(
  { path }: RecordType,
  school: string,
  schoolYear: string | undefined,
  rows: Record<string, unknown>[],
  dryRun = false,
): Promise<RowsWritten> {
  const { data } = await anyType.POST(`/${path}/rows`, {
    body: { school, schoolYear, rows, dryRun },
    params: { header: once() },
  });
  return data as RowsWritten;
}

export function useRecord(path: string, id: string | undefined, schoolYear?: string) {
  return useQuery({
    queryKey: ['get', `/${path}/{id}`, { id, schoolYear }],
    queryFn: ({ signal }) =>
      read<EducationRecord>(`/${path}/{id}`, {
        params: { path: { id: id ?? '' }, query: { schoolYear } },
        signal,
      }),
    enabled: id !== undefined,
  });
}

export async function createRecord({ path }: RecordType, body: object): Promise<EducationRecord> {
  const { data } = await anyType.POST(`/${path}`, { body, params: { header: once() } });
  return data as EducationRecord;
}

/** @param reason why, for the history; blank for nothing said */
export async function changeRecord(
  { path }: RecordType,
  record: EducationRecord,
  body: object,
  reason = '',
): Promise<EducationRecord> {
  const { data } = await anyType.PATCH(`/${path}/{id}`, {
    params: {
      path: { id: record.id },
      query: { schoolYear: record.schoolYear },
      header: version(record),
    },
    body: { ...body, changeReason: reason.trim() || undefined },
  });
  return data as EducationRecord;
}

/** Says why the record is right although a rule found something in it. */
export async function confirmFinding(
  { path }: RecordType,
  record: EducationRecord,
  rule: string,
  reason: string,
): Promise<void> {
  await anyType.POST(`/${path}/{id}/confirm`, {
    params: {
      path: { id: record.id },
      query: { schoolYear: record.schoolYear },
      header: { ...version(record), ...once() },
    },
    body: { rule, reason },
  });
}

/** The other record goes into this one. */
export async function mergeRecord(
  { path }: RecordType,
  record: EducationRecord,
  other: string,
  reason: string,
): Promise<void> {
  await anyType.POST(`/${path}/{id}/merge`, {
    params: { path: { id: record.id }, header: { ...version(record), ...once() } },
    body: { other, reason },
  });
}

export async function undoMerge({ path }: RecordType, record: EducationRecord, merge: string): Promise<void> {
  await anyType.POST(`/${path}/{id}/merges/{merge}/undo`, {
    params: { path: { id: record.id, merge }, header: once() },
  });
}

/** After a change of records of a type: everything that shows them reads again. */
export function useRecordsChanged(path: string): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) =>
        String(queryKey[1]).startsWith(`/${path}`) || /^\/(approval|findings|me)\b/.test(String(queryKey[1])),
    });
}
