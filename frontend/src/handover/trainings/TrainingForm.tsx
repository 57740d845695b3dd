import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Campaign, TrainingSession } from '../../api/types';
import { CancelButton } from '../../ui/closing';
import { useSave } from '../../ui/forms';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { done } from '../../ui/toast';
import { useHandoverChanged } from '../changed';
import { MomentField } from '../MomentField';
import { useSpanRules } from '../spanRules';
import { bodyOf, newTraining, type TrainingValues, valuesOf } from './training';

interface TrainingFormProps {
  campaign: Campaign;
  /** The training that is changed; none for a new one. */
  training?: TrainingSession;
  onClose: () => void;
}

export function TrainingForm({ campaign, training, onClose }: TrainingFormProps) {
  const { t } = useTranslation('handover');
  const changed = useHandoverChanged();
  const { needed, moment, after } = useSpanRules();
  const form = useForm<TrainingValues>({
    initialValues: training ? valuesOf(training) : { ...newTraining(campaign), name: t('trainings.usual') },
    validate: {
      name: needed,
      startsAt: moment,
      endsAt: (value, { startsAt }) => moment(value) ?? after(startsAt, value),
    },
  });
  const saved = useRef(false);
  const { submit, saving, problem } = useSave(form, async (values) => {
    const body = bodyOf(values);
    if (training) {
      await client.PUT('/handover/sessions/{id}', {
        params: { path: { id: training.id }, header: version(training) },
        body,
      });
    } else {
      await client.POST('/handover/campaigns/{id}/sessions', {
        params: { path: { id: campaign.id }, header: once() },
        body,
      });
    }
    saved.current = true;
    await changed();
    done(t('trainings.done', { name: body.name }));
    onClose();
  });
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => !saved.current && form.isDirty()} />
      <Stack gap="md">
        <TextInput
          label={t('trainings.field.name')}
          required
          maxLength={200}
          {...form.getInputProps('name')}
        />
        <Radio.Group
          label={t('trainings.field.how')}
          {...form.getInputProps('online')}
          value={String(form.values.online)}
          onChange={(online) => form.setFieldValue('online', online === 'true')}
        >
          <Stack gap="xs" pt={4}>
            <Radio value="true" label={t('trainings.online')} />
            <Radio value="false" label={t('trainings.inPerson')} />
          </Stack>
        </Radio.Group>
        <TextInput
          label={t('trainings.field.place')}
          description={form.values.online ? t('trainings.placeHelp') : undefined}
          maxLength={500}
          {...form.getInputProps('place')}
        />
        {(form.values.online || form.values.access) && (
          <Textarea
            label={t('trainings.field.access')}
            description={t('trainings.accessHelp')}
            maxLength={1000}
            {...form.getInputProps('access')}
          />
        )}
        <MomentField
          label={t('trainings.field.startsAt')}
          required
          {...form.getInputProps('startsAt')}
          value={form.values.startsAt}
        />
        <MomentField
          label={t('trainings.field.endsAt')}
          required
          {...form.getInputProps('endsAt')}
          value={form.values.endsAt}
        />
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Button type="submit" loading={saving}>
            {t('trainings.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
