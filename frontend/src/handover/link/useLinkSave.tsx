import { Alert, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import type { Registration } from '../../api/types';
import { ProblemAlert, problemItems, type Saving, useSave } from '../../ui/forms';
import { done } from '../../ui/toast';

/** What every part of a unit's own page needs: the link, what it shows, and how to show what is there by now. */
export interface LinkPart {
  token: string;
  registration: Registration;
  onSaved: (now: Registration) => void;
  onStale: () => Promise<Registration | undefined>;
}

type Answer = Promise<{ data?: Registration }>;

/** The state in which things are is not the one that was seen: it is read again. */
const MOVED_ON = ['version-stale', 'dossier-signed', 'link-ended', 'registration-closed'] as const;

/** Somebody else with the link was faster: nothing is written, what is typed stays. */
function Overtaken() {
  const { t } = useTranslation('handover');
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      title={t('link.overtaken')}
      role="alert"
    >
      <Text fz="sm">{t('link.overtakenHint')}</Text>
    </Alert>
  );
}

/** Saves one form of the page that a link opens. */
export function useLinkSave<Values extends object>(
  { onSaved, onStale }: LinkPart,
  form: UseFormReturnType<Values>,
  save: (values: Values) => Answer,
  said: string,
): Saving {
  const [overtaken, setOvertaken] = useState(false);
  const { problem, ...saving } = useSave(form, async (values) => {
    setOvertaken(false);
    try {
      const { data } = await save(values);
      if (data) onSaved(data);
    } catch (refused) {
      if (!isProblem(refused, ...MOVED_ON)) throw refused;
      await onStale();
      setOvertaken(true);
      return;
    }
    form.resetDirty();
    done(said);
  });
  return { ...saving, problem: overtaken ? <Overtaken /> : problem };
}

interface Act {
  run: (act: () => Answer, said: string) => Promise<void>;
  busy: boolean;
  problem: ReactNode;
}

/** One press of a button on the page that a link opens. */
export function useLinkAct({ onSaved, onStale }: LinkPart): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);

  async function run(act: () => Answer, said: string) {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await act();
      if (data) onSaved(data);
      done(said);
    } catch (refused) {
      const moved = isProblem(refused, ...MOVED_ON);
      if (moved) await onStale();
      setProblem(moved ? <Overtaken /> : <ProblemAlert error={refused} items={problemItems(refused)} />);
    } finally {
      setBusy(false);
    }
  }

  return { run, busy, problem };
}
