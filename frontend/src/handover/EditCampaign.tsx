import { Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, version } from '../api/client';
import { isProblem } from '../api/problem';
import type { Campaign } from '../api/types';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { Barred } from '../ui/Barred';
import { Facts } from '../ui/Facts';
import { useSave } from '../ui/forms';
import { GoButton } from '../ui/GoButton';
import { LeaveGuard } from '../ui/LeaveGuard';
import { Section } from '../ui/Page';
import { done } from '../ui/toast';
import { Asked } from './Asked';
import { useHandoverChanged } from './changed';
import { Overtaken } from './Overtaken';
import { LegalBasisField, NameField, WhenFields } from './TermsFields';
import { TextsFields } from './TextsFields';
import { changeOf, rebased, type TermsValues, termsOf, useTermsRules } from './terms';
import { useCampaign } from './useCampaign';

export function EditCampaign({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const changed = useHandoverChanged();
  const { refetch } = useCampaign(campaign.id);
  // The version that is being edited, whatever the screen reads meanwhile.
  const base = useRef(campaign);
  const [others, setOthers] = useState<{ before: Campaign; now: Campaign }>();
  const saved = useRef(false);
  const { rules } = useTermsRules();
  const form = useForm<TermsValues>({ initialValues: termsOf(campaign), validate: rules });
  const { submit, saving, problem } = useSave(form, async (values) => {
    setOthers(undefined);
    const { id } = base.current;
    try {
      await client.PATCH('/handover/campaigns/{id}', {
        params: { path: { id }, header: version(base.current) },
        body: changeOf(termsOf(base.current), values),
      });
    } catch (refused) {
      if (!isProblem(refused, 'version-stale')) throw refused;
      const { data: now } = await refetch({ throwOnError: true });
      if (!now) throw refused;
      takeOver(now);
      return;
    }
    saved.current = true;
    await changed();
    done(t('edit.done', { name: values.name.trim() }));
    await navigate({ to: paths.campaign(id) });
  });

  /** Somebody else was faster: what is typed stays, the rest is as it is now. */
  function takeOver(now: Campaign) {
    const before = base.current;
    const kept = rebased(termsOf(before), form.getValues(), termsOf(now));
    form.setInitialValues(termsOf(now));
    form.setValues(kept);
    base.current = now;
    setOthers({ before, now });
  }

  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => !saved.current && form.isDirty()} />
      <Stack gap="md">
        <Section title={t('new.when')}>
          <WhenFields form={form} deadlineHelp={t(campaign.open ? 'edit.deadlineHelp' : 'edit.lateHelp')} />
        </Section>
        <Section title={t('new.what')}>
          <NameField form={form} />
          <LegalBasisField form={form} />
        </Section>
        <TextsFields form={form} audience={campaign.audience} />
        <Section title={t('new.whom')} note={t('edit.fixed')}>
          <Facts
            facts={[
              [t('field.unit'), campaign.unit.name],
              [t('field.schoolYear'), campaign.schoolYear],
              [t('field.audience'), t(`audience.${campaign.audience}`)],
              [t('figure.invited'), count(campaign.invited)],
              [t('board.asked'), <Asked key="asked" campaign={campaign} />],
            ]}
          />
        </Section>
        {others && <Overtaken {...others} />}
        {problem}
        <Group justify="flex-end" gap="xs">
          <GoButton to={paths.campaign(campaign.id)}>{t('ui:action.cancel')}</GoButton>
          <Barred type="submit" loading={saving} why={form.isDirty() ? undefined : t('ui:state.unchanged')}>
            {t('ui:action.save')}
          </Barred>
        </Group>
      </Stack>
    </form>
  );
}
