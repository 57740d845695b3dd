import { client, version } from '../../api/client';
import { ReadyForm } from '../steps/ReadyForm';
import { type LinkPart, linkPage, writeByLink } from './linkPart';

/** How far the unit's online point is. */
export function LinkReady(part: LinkPart) {
  const { token, registration } = part;
  return (
    <ReadyForm
      page={linkPage(part)}
      readiness={registration.readiness}
      onSave={(body) =>
        writeByLink(
          part,
          client.PUT('/handover/registrations/{token}/readiness', {
            params: { path: { token }, header: version(registration) },
            body,
          }),
        )
      }
    />
  );
}
