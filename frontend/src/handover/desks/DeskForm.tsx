import {
  Button,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Campaign, Desk } from '../../api/types';
import { count } from '../../lib/numbers';
import { CancelButton } from '../../ui/closing';
import { useSave } from '../../ui/forms';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { useHandoverChanged } from '../changed';
import { MomentField } from '../MomentField';
import { useSpanRules } from '../spanRules';
import { bodyOf, type DeskValues, roomOf } from './desk';

interface DeskFormProps {
  campaign: Campaign;
  /** The desk that is changed; none for a new one. */
  desk?: Desk;
  begin: DeskValues;
  onSaved: (name: string) => void;
}

const areas = ['any', 'east', 'west'] as const;

export function DeskForm({ campaign, desk, begin, onSaved }: DeskFormProps) {
  const { t } = useTranslation('handover');
  const changed = useHandoverChanged();
  // The version that is being edited, whatever the list reads meanwhile.
  const base = useRef(desk);
  const { needed, moment, after } = useSpanRules();
  const whole = (value: number | string) => (value === '' ? t('new.needed') : null);
  const form = useForm<DeskValues>({
    initialValues: begin,
    validate: {
      name: needed,
      opensAt: moment,
      closesAt: (value, { opensAt }) => moment(value) ?? after(opensAt, value),
      minutesEach: whole,
      places: whole,
    },
  });
  const saved = useRef(false);
  const { submit, saving, problem } = useSave(form, async (values) => {
    const body = bodyOf(values);
    if (base.current) {
      await client.PUT('/handover/desks/{id}', {
        params: { path: { id: base.current.id }, header: version(base.current) },
        body,
      });
    } else {
      await client.POST('/handover/campaigns/{id}/desks', {
        params: { path: { id: campaign.id }, header: once() },
        body,
      });
    }
    saved.current = true;
    await changed();
    onSaved(body.name);
  });
  const room = roomOf(form.values);
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => !saved.current && form.isDirty()} />
      <Stack gap="md">
        <TextInput label={t('desks.field.name')} required maxLength={200} {...form.getInputProps('name')} />
        <Textarea
          label={t('desks.field.place')}
          maxLength={500}
          minRows={1}
          {...form.getInputProps('place')}
        />
        <TextInput label={t('desks.field.keeper')} maxLength={200} {...form.getInputProps('keeper')} />
        {campaign.audience === 'commune' && (
          <Select
            label={t('desks.field.area')}
            description={t('desks.areaHelp')}
            data={areas.map((area) => ({ value: area, label: t(`desks.area.${area}`) }))}
            allowDeselect={false}
            {...form.getInputProps('area')}
            value={form.values.area ?? 'any'}
            onChange={(area) => form.setFieldValue('area', area === 'east' || area === 'west' ? area : null)}
          />
        )}
        <MomentField
          label={t('desks.field.opensAt')}
          required
          {...form.getInputProps('opensAt')}
          value={form.values.opensAt}
        />
        <MomentField
          label={t('desks.field.closesAt')}
          required
          {...form.getInputProps('closesAt')}
          value={form.values.closesAt}
        />
        <SimpleGrid cols={2} spacing="md">
          <NumberInput
            label={t('desks.field.minutesEach')}
            required
            min={5}
            max={240}
            allowDecimal={false}
            {...form.getInputProps('minutesEach')}
          />
          <NumberInput
            label={t('desks.field.places')}
            required
            min={1}
            max={20}
            allowDecimal={false}
            {...form.getInputProps('places')}
          />
        </SimpleGrid>
        <Text fz="sm" c="dimmed" role="status">
          {room === null ? t('desks.roomUnknown') : t('desks.roomOf', { number: count(room) })}
        </Text>
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Button type="submit" loading={saving}>
            {t('desks.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
