import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../api/client';
import { schoolYears } from '../lib/schoolYear';
import { paths } from '../paths';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { Page, Section } from '../ui/Page';
import { done } from '../ui/toast';
import { UnitPicker } from '../ui/UnitPicker';
import { Audience } from './Audience';
import { useHandoverChanged } from './changed';
import { MomentField } from './MomentField';
import { bodyOf, useCampaignForm } from './newCampaign';

/** Opens a campaign: every unit of the audience is invited and has a link from then on. */
export function NewCampaignPage() {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const changed = useHandoverChanged();
  const form = useCampaignForm();
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
    <Page title={t('new.title')} purpose={t('new.purpose')} width="narrow">
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
            <TextInput label={t('field.name')} required maxLength={200} {...form.getInputProps('name')} />
            <Select
              label={t('field.schoolYear')}
              description={t('new.yearHelp')}
              placeholder={t('new.yearPresent')}
              data={schoolYears(new Date())}
              clearable
              clearButtonProps={{ 'aria-label': t('ui:select.clear') }}
              {...form.getInputProps('schoolYear')}
            />
            <Textarea
              label={t('field.legalBasis')}
              description={t('new.legalBasisHelp')}
              maxLength={4000}
              maxRows={12}
              {...form.getInputProps('legalBasis')}
            />
          </Section>
          <Section title={t('new.whom')} note={t('new.whomHelp')}>
            <Audience {...form.getInputProps('audience')} value={form.values.audience} />
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
            <MomentField
              label={t('field.registerBy')}
              description={t('new.registerByHelp')}
              required
              {...form.getInputProps('registerBy')}
              value={form.values.registerBy}
            />
            <MomentField
              label={t('field.trainingAt')}
              {...form.getInputProps('trainingAt')}
              value={form.values.trainingAt}
            />
            <MomentField
              label={t('field.handoverAt')}
              {...form.getInputProps('handoverAt')}
              value={form.values.handoverAt}
            />
            <Textarea
              label={t('field.contact')}
              description={t('new.contactHelp')}
              maxLength={500}
              minRows={2}
              {...form.getInputProps('contact')}
            />
          </Section>
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
