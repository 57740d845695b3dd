import { Alert, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { ProblemAlert, problemItems, type Saving, useSave } from '../../ui/forms';
import { done } from '../../ui/toast';
import { useHandoverChanged } from '../changed';

/** Somebody else, as at the other desk, has just written the dossier: nothing is written, what stands there is read again. */
function Overtaken() {
  const { t } = useTranslation('handover');
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      title={t('day.overtaken')}
      role="alert"
    >
      <Text fz="sm">{t('day.overtakenHint')}</Text>
    </Alert>
  );
}

/** Saves a form of one step; when somebody else was faster, says so over what the page then shows. */
export function useStepSave<Values extends object>(
  form: UseFormReturnType<Values>,
  save: (values: Values) => Promise<unknown>,
  said: string,
): Saving {
  const changed = useHandoverChanged();
  const [overtaken, setOvertaken] = useState(false);
  const { problem, ...saving } = useSave(form, async (values) => {
    setOvertaken(false);
    try {
      await save(values);
    } catch (refused) {
      if (!isProblem(refused, 'version-stale')) throw refused;
      await changed();
      setOvertaken(true);
      return;
    }
    form.resetDirty();
    await changed();
    done(said);
  });
  return { ...saving, problem: overtaken ? <Overtaken /> : problem };
}

interface Act {
  /** True when it was done. */
  run: (act: () => Promise<unknown>, said?: string) => Promise<boolean>;
  busy: boolean;
  problem: ReactNode;
}

/** One press of a button: done and told, or why not. */
export function useAct(): Act {
  const changed = useHandoverChanged();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);

  async function run(act: () => Promise<unknown>, said?: string) {
    setBusy(true);
    setProblem(null);
    try {
      await act();
      await changed();
      if (said) done(said);
      return true;
    } catch (refused) {
      const stale = isProblem(refused, 'version-stale');
      if (stale || isProblem(refused, 'dossier-signed', 'dossier-succeeded')) await changed();
      setProblem(stale ? <Overtaken /> : <ProblemAlert error={refused} items={problemItems(refused)} />);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { run, busy, problem };
}
