import { Button } from '@mantine/core';
import { IconCircleCheck, IconClockOff, IconDownload, IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import type { HandoverPrint } from '../../api/types';
import { count } from '../../lib/numbers';
import { ProblemAlert } from '../../ui/forms';
import { Notice } from '../../ui/States';
import { type Printed, takePrint } from './prints';

interface TakePrintProps {
  print: HandoverPrint;
  what: Printed;
}

/** The printed document, to be fetched once. */
export function TakePrint({ print: { print, papers }, what }: TakePrintProps) {
  const { t } = useTranslation('handover');
  const [busy, setBusy] = useState(false);
  const [taken, setTaken] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function take() {
    setBusy(true);
    setError(null);
    try {
      await takePrint(print, what);
      setTaken(true);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  }

  if (taken) {
    return (
      <Notice icon={IconCircleCheck} color="green" title={t('prints.taken')}>
        {t(`prints.takenHint.${what}`)}
      </Notice>
    );
  }
  if (isProblem(error, 'not-found')) {
    return (
      <Notice icon={IconClockOff} title={t('prints.gone')}>
        {t('prints.goneHint')}
      </Notice>
    );
  }
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      <Notice
        icon={IconFileCheck}
        color="khue"
        title={t(`prints.ready.${what}`, { number: count(papers) })}
        action={
          <Button leftSection={<IconDownload size={16} />} loading={busy} onClick={() => void take()}>
            {t('prints.take')}
          </Button>
        }
      >
        {t('prints.once')} {t('prints.later')}
      </Notice>
    </>
  );
}
