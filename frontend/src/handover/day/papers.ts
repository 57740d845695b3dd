import { client, once } from '../../api/client';
import type { Dossier, HandoverPaper } from '../../api/types';
import { saveAnswer, saveBlob } from '../../lib/download';
import { decimal } from '../../lib/numbers';

export type PaperKind = HandoverPaper['kind'];

export const LARGEST_PAPER = 8 * 1024 * 1024;
export const PAPER_TYPES = 'application/pdf,image/jpeg,image/png';

/** The latest of a kind is the one that counts; the list has the newest first. */
export function latest(papers: readonly HandoverPaper[], kind: PaperKind): HandoverPaper | undefined {
  return papers.find((one) => one.kind === kind);
}

/** 2411724 -> 2,3 MB */
export function size(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  return megabytes >= 1
    ? `${decimal(Math.round(megabytes * 10) / 10)} MB`
    : `${decimal(Math.max(1, Math.round(bytes / 1024)))} KB`;
}

/** Keeps a scan or a photograph with the dossier. */
export async function keepPaper(dossier: string, kind: PaperKind, file: File): Promise<void> {
  await client.POST('/handover/dossiers/{id}/papers', {
    params: { path: { id: dossier }, header: once() },
    ...paperBody(kind, file),
  });
}

/** A scan as it is sent, in the parts of a form. */
export function paperBody<Kind extends PaperKind>(kind: Kind, file: File) {
  return {
    body: { kind, file: file.name },
    bodySerializer: () => {
      const form = new FormData();
      form.append('kind', kind);
      form.append('file', file, file.name);
      return form;
    },
  };
}

export async function savePaper({ id, fileName }: HandoverPaper): Promise<void> {
  const { data } = await client.GET('/handover/papers/{id}', { params: { path: { id } }, parseAs: 'blob' });
  saveBlob(fileName, data as unknown as Blob);
}

export async function saveMinutes({ id, unit }: Dossier): Promise<void> {
  const asked = { params: { path: { id } }, parseAs: 'blob' } as const;
  saveAnswer(await client.GET('/handover/dossiers/{id}/minutes.pdf', asked), `bien-ban-${unit.code}.pdf`);
}

/** Makes a slip with a new password, which ends the one before. */
export async function saveSlip({ id, unit }: Dossier): Promise<void> {
  const asked = { params: { path: { id }, header: once() }, parseAs: 'blob' } as const;
  saveAnswer(
    await client.POST('/handover/dossiers/{id}/credentials', asked),
    `phieu-tai-khoan-${unit.code}.pdf`,
  );
}

export async function saveCertificate({ id, unit }: Dossier): Promise<void> {
  const asked = { params: { path: { id } }, parseAs: 'blob' } as const;
  saveAnswer(
    await client.GET('/handover/dossiers/{id}/certificate.pdf', asked),
    `xac-nhan-ban-giao-${unit.code}.pdf`,
  );
}
