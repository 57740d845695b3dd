import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActingUnit } from '../../session/actingUnit';
import { holds, useMe } from '../../session/me';
import { NoRight } from '../NoRight';
import { useCurrentPage } from './pages';

/** Names the window after the page and keeps out who cannot use it, with the reason instead of an empty page. */
export function PageGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { title, permission } = useCurrentPage();
  const me = useMe();
  const unit = useActingUnit();
  useDocumentTitle(title ? `${t(title)} · ${t('ui:brand')}` : t('ui:brand'));
  if (permission && !holds(me, permission)) return <NoRight permission={permission} unit={unit?.id} />;
  return children;
}
