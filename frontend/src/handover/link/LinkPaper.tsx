import { useTranslation } from 'react-i18next';
import { client, version } from '../../api/client';
import { paperBody } from '../day/papers';
import { ScanField } from '../steps/ScanField';
import { type LinkPart, linkPage, writeByLink } from './linkPart';

interface LinkPaperProps extends LinkPart {
  kind: 'decision' | 'letter';
  there: boolean;
}

/** Keeps the scan of what the unit brings. */
export function LinkPaper({ kind, there, ...part }: LinkPaperProps) {
  const { t } = useTranslation('handover');
  const { token, registration } = part;
  return (
    <ScanField
      page={linkPage(part)}
      kind={kind}
      there={there ? t('link.scanThere') : undefined}
      onKeep={(file) =>
        writeByLink(
          part,
          client.POST('/handover/registrations/{token}/papers', {
            params: { path: { token }, header: version(registration) },
            ...paperBody(kind, file),
          }),
        )
      }
    />
  );
}
