import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me';
import { Page } from '../../ui/Page';
import {
  type Draft,
  emptyDraft,
  type Field,
  keepDraft,
  lastStep,
  recallDraft,
  refused,
  stepFields,
  stepOf,
} from './draft';
import { Given } from './Given';
import { LastStep } from './LastStep';
import { Foot, Steps } from './Steps';
import { useGiving } from './useGiving';
import { WhatStep } from './WhatStep';
import { WhereStep } from './WhereStep';
import { WhomStep } from './WhomStep';

const route = getRouteApi('/frame/grants/new');

/** Gives a right: whom, what, where and until when, then the sentence that is about to become true. */
export function GivePage() {
  const { t } = useTranslation('delegation');
  const { step: asked = 1, account, unit, role } = route.useSearch();
  const navigate = route.useNavigate();
  const owner = useMe().account.id;
  const [kept] = useState(() => (account || unit || role ? null : recallDraft(owner)));
  const { give, giving, outcomes, forget } = useGiving();
  const [failure, setFailure] = useState<unknown>(null);
  const form = useForm<Draft>({
    initialValues: kept ?? {
      ...emptyDraft,
      account: account ?? null,
      role: role ?? null,
      units: unit ? [unit] : [],
    },
    onValuesChange: (draft) => keepDraft(owner, draft),
  });
  const draft = form.values;
  const complete = stepFields.findIndex((_, place) => Object.keys(missing(draft, place + 1)).length > 0);
  const step = Math.min(asked, complete < 0 ? lastStep : complete + 1);
  const pending = draft.units.filter((id) => !outcomes.some((one) => one.unit === id && one.grant)).length;
  const allGiven = outcomes.length > 0 && pending === 0 && !giving;

  function missing(of: Draft, at: number): Partial<Record<Field, string>> {
    return {
      ...(at === 1 && !of.account && { account: t('give.needAccount') }),
      ...(at === 2 && !of.role && { role: t('give.needRole') }),
      ...(at === 2 && of.recordTypes?.length === 0 && { recordTypes: t('give.needTypes') }),
      ...(at === 3 && of.units.length === 0 && { units: t('give.needUnit') }),
      ...(at === 4 && !of.reason.trim() && { reason: t('ui:reasonDialog.required') }),
    };
  }

  function go(to: number) {
    void navigate({ search: (before) => ({ ...before, step: to }), resetScroll: true });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const lacking = missing(draft, step);
    form.setErrors(lacking);
    if (Object.keys(lacking).length > 0) return;
    if (step < lastStep) go(step + 1);
    else await finish();
  }

  async function finish() {
    setFailure(null);
    const results = await give(draft);
    const failed = results.filter((one) => one.error);
    if (failed.length === 0) return keepDraft(owner, null);
    // Of several units each tells its own result; one alone leads back to the step that has to change.
    if (draft.units.length > 1) return;
    forget();
    const { atFields } = refused(failed[0]?.error);
    setFailure(failed[0]?.error);
    form.setErrors(atFields);
    const to = stepOf(Object.keys(atFields));
    if (to) go(to);
  }

  function restart() {
    keepDraft(owner, null);
    forget();
    setFailure(null);
    form.setInitialValues(emptyDraft);
    form.setValues(emptyDraft);
    void navigate({ search: {} });
  }

  if (allGiven) return <Given draft={draft} outcomes={outcomes} onAgain={restart} />;
  return (
    <Page title={t('give.title')} purpose={t('give.purpose')} width="narrow">
      {kept && (
        <Group gap="xs">
          <Text fz="sm">{t('give.kept')}</Text>
          <Button variant="subtle" size="compact-sm" onClick={restart}>
            {t('give.restart')}
          </Button>
        </Group>
      )}
      <Steps step={step} onGo={go} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          {step === 1 && <WhomStep form={form} />}
          {step === 2 && <WhatStep form={form} />}
          {step === 3 && <WhereStep form={form} />}
          {step === 4 && <LastStep form={form} outcomes={outcomes} giving={giving} />}
          <Foot step={step} rights={pending} giving={giving} failure={failure} onBack={() => go(step - 1)} />
        </Stack>
      </form>
    </Page>
  );
}
