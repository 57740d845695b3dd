import { Button, Group, NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../api/client';
import type { Campaign } from '../api/types';
import { schoolYears } from '../lib/schoolYear';
import { paths } from '../paths';
import { useSave } from '../ui/forms';
import { GoLink } from '../ui/GoLink';
import { LeaveGuard } from '../ui/LeaveGuard';
import { Page, Section } from '../ui/Page';
import { done } from '../ui/toast';
import { UnitPicker } from '../ui/UnitPicker';
import { Audience } from './Audience';
import { useHandoverChanged } from './changed';
import { InvitedUnits } from './InvitedUnits';
import { bodyOf, useCampaignForm } from './newCampaign';
import { LegalBasisField, NameField, WhenFields } from './TermsFields';
import { TextsFields } from './TextsFields';
import { WithCampaign } from './WithCampaign';

/** Opens a campaign: the units that are invited have a link from then on. */
export function NewCampaignPage() {
  const { from } = useSearch({ from: '/frame/handover/new' });
  if (!from) return <Form />;
  return <WithCampaign id={from}>{(earlier) => <Form key={from} earlier={earlier} />}</WithCampaign>;
}

/** @param earlier the campaign that the new one is to be like */
function Form({ earlier }: { earlier?: Campaign }) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const changed = useHandoverChanged();
  const form = useCampaignForm(earlier);
  const saved = useRef(false);
  const { submit, saving, problem } = useSave(form, async (values) => {
    const { data } = await client.POST('/handover/campaigns', {
      params: { header: once() },
      body: bodyOf(values),
    });
    if (!data) return;
    saved.current = true;
    await changed();
    done(t('new.done', { number: data.invited }));
    await navigate({ to: paths.campaign(data.id) });
  });
  return (
    <Page
      above={earlier && <GoLink to={paths.campaign(earlier.id)}>{earlier.name}</GoLink>}
      title={t('new.title')}
      purpose={earlier ? t('copy.purpose', { name: earlier.name }) : t('new.purpose')}
      width="narrow"
    >
      <LeaveGuard unsaved={() => !saved.current && form.isDirty()} />
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Section title={t('new.what')}>
            <UnitPicker
              label={t('field.unit')}
              required
              kinds={['department', 'commune']}
              {...form.getInputProps('unit')}
              value={form.values.unit}
            />
            <NameField form={form} />
            <Select
              label={t('field.schoolYear')}
              description={t('new.yearHelp')}
              placeholder={t('new.yearPresent')}
              data={schoolYears(new Date())}
              clearable
              clearButtonProps={{ 'aria-label': t('ui:select.clear') }}
              {...form.getInputProps('schoolYear')}
            />
            <LegalBasisField form={form} />
          </Section>
          <Section title={t('new.whom')} note={t('new.whomHelp')}>
            <Audience
              value={form.values.audience}
              error={form.errors.audience}
              onChange={(audience) => {
                form.setFieldValue('audience', audience);
                // Units of the other kind are no more invited by it.
                form.setFieldValue('units', (units) => units && []);
              }}
            />
            <InvitedUnits
              audience={form.values.audience}
              value={form.values.units}
              errors={form.errors}
              onChange={(units) => {
                form.setFieldValue('units', units);
                const others = Object.entries(form.errors).filter(([field]) => !field.startsWith('units'));
                form.setErrors(Object.fromEntries(others));
              }}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
              <NumberInput
                label={t('new.leaders')}
                min={0}
                max={5}
                allowDecimal={false}
                {...form.getInputProps('leaders')}
              />
              <NumberInput
                label={t('new.officers')}
                min={1}
                max={5}
                allowDecimal={false}
                {...form.getInputProps('officers')}
              />
            </SimpleGrid>
          </Section>
          <Section title={t('new.when')}>
            <WhenFields form={form} deadlineHelp={t('new.registerByHelp')} />
          </Section>
          <TextsFields form={form} audience={form.values.audience} />
          {problem}
          <Group justify="flex-end">
            <Button type="submit" loading={saving}>
              {t('new.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
