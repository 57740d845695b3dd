import { Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, version } from '../api/client';
import type { Unit, UnitChange } from '../api/types';
import { Barred } from '../ui/Barred';
import { CancelButton } from '../ui/closing';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { done } from '../ui/toast';
import { UnitFields, type UnitTexts } from './UnitFields';
import { useUnitsChanged } from './useUnit';

/** Corrects what the unit is called and what it teaches. */
export function EditUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation('unit');
  const changed = useUnitsChanged();
  const form = useForm<UnitTexts>({
    initialValues: {
      name: unit.name,
      aliases: unit.aliases,
      type: unit.type,
      levels: unit.levels,
      levelGroup: unit.levelGroup,
      ownership: unit.ownership,
    },
    validate: { name: (value) => (value.trim() ? null : t('new.nameMissing')) },
  });
  const { submit, saving, problem, unsaved } = useSave(form, async (values) => {
    await client.PATCH('/units/{id}', {
      params: { path: { id: unit.id }, header: version(unit) },
      body: different(unit, values),
    });
    await changed();
    done(t('edit.done', { name: values.name }));
    onClose();
  });
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        <UnitFields
          form={form}
          kind={unit.kind}
          fixed={unit.can.includes('rename') ? undefined : t('edit.decidedAbove')}
        />
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Barred type="submit" loading={saving} why={form.isDirty() ? undefined : t('ui:state.unchanged')}>
            {t('ui:action.save')}
          </Barred>
        </Group>
      </Stack>
    </form>
  );
}

/** Only what was changed: the API refuses fields one may not change, even when they stay the same. */
function different(unit: Unit, values: UnitTexts): UnitChange {
  const given = { ...values, name: values.name.trim() };
  return Object.fromEntries(
    Object.entries(given).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(unit[field as keyof UnitTexts]),
    ),
  );
}
