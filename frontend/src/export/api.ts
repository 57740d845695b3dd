import { client, once } from '../api/client';
import type { Export, NewExport } from '../api/types';
import { saveBlob } from '../lib/download';

/** Asks to take records out. */
export async function takeOut(body: NewExport): Promise<Export | undefined> {
  const { data } = await client.POST('/exports', { body, params: { header: once() } });
  return data;
}

/** Fetches the file of an export. An answer that breaks off is an error, never half a file. */
export async function fetchFile({ id, format, type, schoolYear }: Export): Promise<void> {
  const asked = { params: { path: { id } }, parseAs: 'blob' } as const;
  const { data, response } =
    format === 'csv'
      ? await client.GET('/exports/{id}/file.csv', asked)
      : await client.GET('/exports/{id}/file.xlsx', asked);
  const named = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '');
  saveBlob(named?.[1] ?? `${type}-${schoolYear}.${format}`, data as Blob);
}
