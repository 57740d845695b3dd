import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { isProblem } from '../../api/problem';
import { type Saving, useSave } from '../../ui/forms';
import { done } from '../../ui/toast';
import { Overtaken } from './Overtaken';
import { type StepPage, takenOver } from './stepPage';

/** Saves a form of one step; when somebody else was faster, says so over what the page then shows. */
export function useStepSave<Values extends object>(
  page: StepPage,
  form: UseFormReturnType<Values>,
  save: (values: Values) => Promise<unknown>,
  said: string,
): Saving {
  const [overtaken, setOvertaken] = useState(false);
  const { problem, ...saving } = useSave(form, async (values) => {
    setOvertaken(false);
    try {
      await save(values);
    } catch (refused) {
      if (await takenOver(page, refused)) return;
      if (!isProblem(refused, 'version-stale')) throw refused;
      await page.moved();
      setOvertaken(true);
      return;
    }
    form.resetDirty();
    await page.written();
    done(said);
  });
  return { ...saving, problem: overtaken ? <Overtaken words={page.words} /> : problem };
}
