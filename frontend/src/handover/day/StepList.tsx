import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign, Dossier } from '../../api/types';
import { Section } from '../../ui/Page';
import classes from './Day.module.css';
import { SIGN } from './Sign';
import { StepBody } from './StepBody';
import { StepRow } from './StepRow';
import { useStepFacts } from './stepFacts';
import { lackingToSign, nextStep, type StepName } from './steps';

interface StepListProps {
  dossier: Dossier;
  campaign: Campaign;
  /** Whether the reader takes the steps that the organizer takes. */
  acts: boolean;
  /** People are being named on the same page. */
  paused: boolean;
  onName: () => void;
}

/** Taken by whoever received the account, on pages of their own. */
const theirs: readonly StepName[] = ['activated', 'confirmed', 'delegated'];

/** Every step with what it lacks; the next one is open with what is to be done, and gives way to the one after it. */
export function StepList({ dossier, campaign, acts, paused, onName }: StepListProps) {
  const { t } = useTranslation('handover');
  const factsOf = useStepFacts(dossier);
  const { steps } = dossier;
  const next = nextStep(steps)?.step;
  const [chosen, setChosen] = useState<StepName | 'none' | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const opened = chosen ?? next;

  // Done is done: what was opened by hand closes with it, and the focus goes on to the step that is next.
  const before = useRef(steps);
  useEffect(() => {
    const wasOpen = (name: StepName) => before.current.some(({ step, done }) => step === name && !done);
    const justDone = steps.filter(({ step, done }) => done && wasOpen(step)).map(({ step }) => step);
    before.current = steps;
    if (justDone.length === 0) return;
    setChosen((now) => (now === null || now === 'none' || justDone.includes(now) ? null : now));
    const lost = document.activeElement === document.body || list.current?.contains(document.activeElement);
    if (lost) list.current?.querySelector<HTMLElement>(`[data-step="${next}"] button`)?.focus();
  }, [steps, next]);

  // With the last paper the signature is what remains to be done.
  const lacks = lackingToSign(steps).length > 0;
  const lacked = useRef(lacks);
  useEffect(() => {
    if (lacked.current && !lacks) document.querySelector<HTMLElement>(`#${SIGN} button`)?.focus();
    lacked.current = lacks;
  }, [lacks]);

  return (
    <Section title={t('day.steps')}>
      <ol ref={list} className={classes.steps}>
        {steps.map((step) => {
          const facts = factsOf(step.step);
          const doable = acts && !theirs.includes(step.step);
          return (
            <StepRow
              key={step.step}
              step={step}
              open={opened === step.step}
              onToggle={
                (doable && !paused) || facts.length > 0
                  ? () => setChosen(opened === step.step ? 'none' : step.step)
                  : undefined
              }
            >
              <StepBody
                step={step.step}
                facts={facts}
                dossier={dossier}
                campaign={campaign}
                acts={doable}
                paused={paused}
                onName={onName}
              />
            </StepRow>
          );
        })}
      </ol>
    </Section>
  );
}
