import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client, once } from '../api/client';
import { isProblem } from '../api/problem';
import type { NewUnit, Unit } from '../api/types';
import { paths } from '../paths';
import { useActingUnit } from '../session/actingUnit';
import { DateField } from '../ui/DateField';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { NotFound } from '../ui/NotFound';
import { Page, Section } from '../ui/Page';
import { PageSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { done } from '../ui/toast';
import { UnitBreadcrumb } from '../ui/UnitBreadcrumb';
import { UnitPicker } from '../ui/UnitPicker';
import { NothingBelow } from './NothingBelow';
import { UnitFields, type UnitTexts } from './UnitFields';
import { kindsBelow, useUnit, useUnitsChanged } from './useUnit';

interface Values extends UnitTexts {
  code: string;
  kind: NewUnit['kind'];
  parent: string;
  validFrom: string | null;
}

/** Founds a unit below another one. */
export function NewUnitPage() {
  const { parent } = useSearch({ from: '/frame/units/new' });
  const acting = useActingUnit();
  const id = parent ?? acting?.id ?? '';
  const unit = useUnit(id);
  if (unit.isPending) return <PageSkeleton />;
  if (isProblem(unit.error, 'not-found')) return <NotFound />;
  if (unit.isError) return <ErrorState whole error={unit.error} retry={() => void unit.refetch()} />;
  if (kindsBelow(unit.data).length === 0) return <NothingBelow unit={unit.data} />;
  return <Loaded key={unit.data.id} parent={unit.data} />;
}

function Loaded({ parent }: { parent: Unit }) {
  const { t } = useTranslation('unit');
  const navigate = useNavigate();
  const changed = useUnitsChanged();
  const offered = kindsBelow(parent);
  const form = useForm<Values>({
    initialValues: {
      code: '',
      kind: offered.at(-1) ?? 'school',
      parent: parent.id,
      validFrom: null,
      name: '',
      aliases: [],
      type: null,
      levels: [],
      levelGroup: null,
      ownership: null,
    },
    validate: {
      code: (value) => (value.trim() ? null : t('new.codeMissing')),
      name: (value) => (value.trim() ? null : t('new.nameMissing')),
      type: (value, { kind }) => (kind === 'commune' && !value ? t('new.typeMissing') : null),
    },
  });
  const { submit, saving, problem, unsaved } = useSave(form, async (values) => {
    const { data } = await client.POST('/units', { body: asBody(values), params: { header: once() } });
    await changed();
    if (!data) return;
    done(t('new.done', { name: data.name }));
    await navigate({ to: paths.unit(data.id) });
  });
  const { kind } = form.values;

  return (
    <Page
      above={<UnitBreadcrumb unit={parent} />}
      title={t('new.title')}
      purpose={t('new.purpose')}
      width="narrow"
    >
      <form onSubmit={submit} noValidate>
        <LeaveGuard unsaved={unsaved} />
        <Section title={t('new.what')}>
          {offered.length > 1 && (
            <SegmentedControl
              aria-label={t('filter.kind')}
              data={offered.map((value) => ({ value, label: t(`ui:unitKind.${value}`) }))}
              {...form.getInputProps('kind')}
              style={{ alignSelf: 'flex-start' }}
            />
          )}
          <Stack gap="md" maw={560}>
            <UnitPicker
              label={t('field.parent')}
              description={kind === 'school' ? t('new.parentHelp') : undefined}
              required
              kinds={kind === 'school' ? ['department', 'commune'] : ['department']}
              value={form.values.parent}
              error={form.errors.parent}
              onChange={(id) => id && form.setFieldValue('parent', id)}
            />
            <TextInput
              label={t('field.code')}
              description={t('new.codeHelp')}
              required
              maxLength={40}
              {...form.getInputProps('code')}
            />
            <UnitFields form={form} kind={kind} />
            <DateField
              label={t('field.parentFrom')}
              description={t('new.fromHelp')}
              {...form.getInputProps('validFrom')}
            />
            {problem}
            <Group gap="xs">
              <Button type="submit" loading={saving}>
                {t('new.submit')}
              </Button>
              <Button variant="default" onClick={() => void navigate({ to: paths.unit(parent.id) })}>
                {t('ui:action.cancel')}
              </Button>
            </Group>
            <Text fz="xs" c="dimmed">
              {t('new.after')}
            </Text>
          </Stack>
        </Section>
      </form>
    </Page>
  );
}

function asBody(values: Values): NewUnit {
  const school = values.kind === 'school';
  return {
    code: values.code.trim(),
    kind: values.kind,
    name: values.name.trim(),
    parent: values.parent,
    aliases: values.aliases,
    validFrom: values.validFrom ?? undefined,
    type: values.kind === 'commune' ? (values.type ?? undefined) : undefined,
    levels: school && values.levels.length > 0 ? values.levels : undefined,
    levelGroup: school ? (values.levelGroup ?? undefined) : undefined,
    ownership: school ? (values.ownership ?? undefined) : undefined,
  };
}
