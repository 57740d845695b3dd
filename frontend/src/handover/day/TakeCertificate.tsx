import { Button } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { saveCertificate } from './papers';
import { useAct } from './useAct';

/** What certifies, on one page, that the unit was handed over. */
export function TakeCertificate({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const { run, busy, problem } = useAct();
  return (
    <>
      {problem}
      <Button
        variant="default"
        leftSection={<IconCertificate size={18} />}
        loading={busy}
        onClick={() => void run(() => saveCertificate(dossier))}
      >
        {t('day.handed.certificate')}
      </Button>
    </>
  );
}
