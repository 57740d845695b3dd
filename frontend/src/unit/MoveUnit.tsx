import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, version } from '../api/client';
import type { Unit } from '../api/types';
import { date, today } from '../lib/dates';
import { CancelButton } from '../ui/closing';
import { DateField } from '../ui/DateField';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { done } from '../ui/toast';
import { UnitPicker } from '../ui/UnitPicker';
import { useUnit, useUnitsChanged } from './useUnit';

/** Puts the unit below another one from a day on; what was before stays in the history. */
export function MoveUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation('unit');
  const changed = useUnitsChanged();
  const form = useForm({
    initialValues: { parent: null as string | null, parentFrom: today() as string | null, reason: '' },
    validate: {
      parent: (value) => (value ? null : t('move.parentMissing')),
      parentFrom: (value) => (value ? null : t('move.fromMissing')),
      reason: (value) => (value.trim() ? null : t('ui:reasonDialog.required')),
    },
  });
  const { submit, saving, problem, unsaved } = useSave(form, async ({ parent, parentFrom, reason }) => {
    await client.PATCH('/units/{id}', {
      params: { path: { id: unit.id }, header: version(unit) },
      body: { parent: parent ?? undefined, parentFrom: parentFrom ?? undefined, reason: reason.trim() },
    });
    await changed();
    done(t('move.done', { name: unit.name }));
    onClose();
  });
  const { parent, parentFrom } = form.values;
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        <UnitPicker
          label={t('move.parent')}
          description={unit.kind === 'school' ? t('new.parentHelp') : undefined}
          required
          kinds={unit.kind === 'school' ? ['department', 'commune'] : ['department']}
          value={parent}
          error={form.errors.parent}
          onChange={(id) => form.setFieldValue('parent', id)}
        />
        <DateField
          label={t('move.from')}
          description={t('move.fromHelp')}
          required
          {...form.getInputProps('parentFrom')}
        />
        {parent && parentFrom && <Effect unit={unit} parent={parent} from={parentFrom} />}
        <Textarea
          label={t('ui:reasonDialog.label')}
          description={t('ui:reasonDialog.help')}
          required
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Button type="submit" loading={saving}>
            {t('move.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Effect({ unit, parent, from }: { unit: Unit; parent: string; from: string }) {
  const { t } = useTranslation('unit');
  const next = useUnit(parent);
  if (!next.data) return null;
  return (
    <Text fz="sm" role="status">
      {t(unit.parent ? 'move.effect' : 'move.effectFirst', {
        date: date(from),
        name: unit.name,
        to: next.data.name,
        before: unit.parent?.name,
      })}
    </Text>
  );
}
