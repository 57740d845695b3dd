import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { saveMinutes } from './papers';
import { useAct } from './useAct';

/** The minutes on paper, as they were written last. */
export function PrintMinutes({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const { run, busy, problem } = useAct();
  return (
    <>
      {problem}
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} />}
        loading={busy}
        onClick={() => void run(() => saveMinutes(dossier))}
      >
        {t('day.minutes.print')}
      </Button>
    </>
  );
}
