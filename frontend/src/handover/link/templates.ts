import { client } from '../../api/client';
import { saveAnswer } from '../../lib/download';

/** A paper that a unit brings, to be numbered and signed. */
export type Template = 'decision' | 'letter';

export async function saveTemplate(token: string, kind: Template): Promise<void> {
  const asked = { params: { path: { token } }, parseAs: 'blob' } as const;
  if (kind === 'decision') {
    saveAnswer(await client.GET('/handover/registrations/{token}/decision.pdf', asked), 'quyet-dinh.pdf');
  } else {
    saveAnswer(await client.GET('/handover/registrations/{token}/letter.pdf', asked), 'giay-gioi-thieu.pdf');
  }
}
