import { Anchor } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../api/base';

/** A guide, by its name in the API. */
export type GuideName = 'su-dung' | 'phan-quyen' | 'dot-ban-giao';

interface GuideLinkProps {
  guide: string;
  children: ReactNode;
}

/** Opens a guide beside this page; it is there for everybody, logged in or not. */
export function GuideLink({ guide, children }: GuideLinkProps) {
  return (
    // The address of this page may be a secret of the unit.
    <Anchor
      href={`${apiUrl}/guides/${encodeURIComponent(guide)}.pdf`}
      target="_blank"
      rel="noreferrer"
      inherit
      style={{ display: 'inline-flex', alignItems: 'center', gap: 6, minHeight: 32 }}
    >
      <IconFileTypePdf size={18} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
      <span>{children}</span>
    </Anchor>
  );
}

/** Some guides by their names, one below the other. */
export function GuideLinks({ guides }: { guides: GuideName[] }) {
  const { t } = useTranslation();
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0, fontSize: 'var(--mantine-font-size-sm)' }}>
      {guides.map((guide) => (
        <li key={guide}>
          <GuideLink guide={guide}>{t(`guide.${guide}`)}</GuideLink>
        </li>
      ))}
    </ul>
  );
}
