import { Stack } from '@mantine/core';
import { client, version } from '../../api/client';
import { AppointForm } from '../steps/AppointForm';
import { LinkPaper } from './LinkPaper';
import { LinkTemplate } from './LinkTemplate';
import { type LinkPart, linkPage, writeByLink } from './linkPart';

/** Which of the named officers the unit has appointed, by which decision, and its scan. */
export function LinkAppoint({ scanned, ...part }: LinkPart & { scanned: boolean }) {
  const { token, registration } = part;
  return (
    <Stack gap="md">
      <LinkTemplate kind="decision" {...part} />
      <AppointForm
        page={linkPage(part)}
        of={registration}
        onSave={(body) =>
          writeByLink(
            part,
            client.PUT('/handover/registrations/{token}/appointment', {
              params: { path: { token }, header: version(registration) },
              body,
            }),
          )
        }
      />
      <LinkPaper kind="decision" there={scanned} {...part} />
    </Stack>
  );
}
