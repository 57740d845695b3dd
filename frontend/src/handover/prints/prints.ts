import { client, once } from '../../api/client';
import type { HandoverPrintBody } from '../../api/types';
import { saveAnswer } from '../../lib/download';

export type Printed = HandoverPrintBody['what'];

const names = { minutes: 'bien-ban-ban-giao.pdf', slips: 'phieu-tai-khoan.pdf' } as const;

/** Has papers of many units printed as one document; the id of the job. */
export async function queuePrint(campaign: string, body: HandoverPrintBody): Promise<string | undefined> {
  const { data } = await client.POST('/handover/campaigns/{id}/prints', {
    params: { path: { id: campaign }, header: once() },
    body,
  });
  return data?.id;
}

/** Fetches what was printed, which can be done once. */
export async function takePrint(print: string, what: Printed): Promise<void> {
  const asked = { params: { path: { id: print }, header: once() }, parseAs: 'blob' } as const;
  saveAnswer(await client.POST('/handover/prints/{id}/take', asked), names[what]);
}
