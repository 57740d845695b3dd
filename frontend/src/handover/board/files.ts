import { client } from '../../api/client';
import { saveAnswer } from '../../lib/download';

/** How far every unit of a campaign is: a row for each, or a summary. */
export async function saveBoard(id: string, kind: 'xlsx' | 'pdf'): Promise<void> {
  const asked = { params: { path: { id } }, parseAs: 'blob' } as const;
  saveAnswer(
    kind === 'xlsx'
      ? await client.GET('/handover/campaigns/{id}/board.xlsx', asked)
      : await client.GET('/handover/campaigns/{id}/board.pdf', asked),
    `tinh-hinh-ban-giao.${kind}`,
  );
}
