import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { moment } from '../../lib/dates';
import { ScanField } from '../steps/ScanField';
import { keepPaper, latest, type PaperKind } from './papers';
import { useDossierPage } from './useAct';

interface TakePaperProps {
  dossier: Dossier;
  kind: PaperKind;
  /** The minutes have been written again since: what was kept before does not count. */
  since?: string;
  /** Another way to the same paper. */
  beside?: ReactNode;
}

/** Keeps a scan with a dossier, and tells which one is there. */
export function TakePaper({ dossier, kind, since, beside }: TakePaperProps) {
  const { t } = useTranslation('handover');
  const page = useDossierPage();
  const kept = latest(dossier.papers, kind);
  const counts = kept && (!since || kept.createdAt >= since);
  return (
    <ScanField
      page={page}
      kind={kind}
      beside={beside}
      there={counts ? t('day.paper.there', { name: kept.fileName, at: moment(kept.createdAt) }) : undefined}
      outdated={kept && !counts}
      onKeep={(file) => keepPaper(dossier.id, kind, file)}
    />
  );
}
