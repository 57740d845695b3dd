import { Stack } from '@mantine/core';
import { client, version } from '../../api/client';
import { LetterForm } from '../steps/LetterForm';
import { LinkPaper } from './LinkPaper';
import { LinkTemplate } from './LinkTemplate';
import { type LinkPart, linkPage, writeByLink } from './linkPart';

/** The letter by which the unit introduces its officer, and its scan. */
export function LinkLetter({ scanned, ...part }: LinkPart & { scanned: boolean }) {
  const { token, registration } = part;
  return (
    <Stack gap="md">
      <LinkTemplate kind="letter" {...part} />
      <LetterForm
        page={linkPage(part)}
        letter={registration.letter}
        onSave={(body) =>
          writeByLink(
            part,
            client.PUT('/handover/registrations/{token}/letter', {
              params: { path: { token }, header: version(registration) },
              body,
            }),
          )
        }
      />
      <LinkPaper kind="letter" there={scanned} {...part} />
    </Stack>
  );
}
