import { Alert, Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, once } from '../api/client';
import { isProblem } from '../api/problem';
import type { NewTransfer } from '../api/types';
import { date } from '../lib/dates';
import { schoolYearOf } from '../lib/schoolYear';
import { paths } from '../paths';
import { useActingUnit } from '../session/actingUnit';
import { useCodeChoices } from '../ui/codes';
import { DateField } from '../ui/DateField';
import { useSave } from '../ui/forms';
import { GoButton } from '../ui/GoButton';
import { LeaveGuard } from '../ui/LeaveGuard';
import { NotFound } from '../ui/NotFound';
import { Page, Section } from '../ui/Page';
import { SearchSelect } from '../ui/SearchSelect';
import { PageSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { done } from '../ui/toast';
import { UnitPicker } from '../ui/UnitPicker';
import { useTransferChanged } from './changed';
import { kinds, type MoverKind } from './mover';
import { SchoolPicker } from './SchoolPicker';

/** Asks for a transfer: of a pupil or a member of staff of my own school, or of one who is to come to it. */
export function NewTransferPage() {
  const { student, staff, type } = useSearch({ from: '/frame/transfers/new' });
  if (student) return <Given kind="student" id={student} />;
  if (staff) return <Given kind="staff" id={staff} />;
  return <Form kind={type ?? 'student'} />;
}

function Given({ kind, id }: { kind: MoverKind; id: string }) {
  const path = { params: { path: { id } } };
  const pupil = api.useQuery('get', '/students/{id}', path, { enabled: kind === 'student' });
  const employee = api.useQuery('get', '/staff/{id}', path, { enabled: kind === 'staff' });
  const asked = kind === 'student' ? pupil : employee;
  if (isProblem(asked.error, 'not-found')) return <NotFound />;
  if (asked.error) return <ErrorState whole error={asked.error} retry={() => void asked.refetch()} />;
  if (!asked.data) return <PageSkeleton />;
  return <Form kind={kind} mover={asked.data} />;
}

interface Mover {
  id: string;
  fullName: string;
  school: { id: string; name: string };
}

interface Values {
  /** The code of one who is to come, under the name by which the server speaks of it. */
  student?: string;
  staff?: string;
  dateOfBirth: string | null;
  to: string | null;
  /** Its name, for the sentence that says what happens. */
  toName: string;
  beyond: boolean;
  toProvince: string | null;
  toSchool: string;
  day: string | null;
  reason: string;
}

function Form({ kind: asked, mover }: { kind: MoverKind; mover?: Mover }) {
  const { t } = useTranslation('transfer');
  const [kind, setKind] = useState(asked);
  const words = { context: kind };
  const navigate = useNavigate();
  const changed = useTransferChanged();
  const acting = useActingUnit();
  const own = !mover && acting?.kind === 'school' ? acting : undefined;
  const needed = (value: string | null) => (value?.trim() ? null : t('new.needed'));
  const form = useForm<Values>({
    initialValues: {
      ...(mover ? {} : { student: '', staff: '' }),
      dateOfBirth: null,
      to: own?.id ?? null,
      toName: own?.name ?? '',
      beyond: false,
      toProvince: null,
      toSchool: '',
      day: null,
      reason: '',
    },
    validate: {
      student: (value) => (mover || kind !== 'student' ? null : needed(value ?? null)),
      staff: (value) => (mover || kind !== 'staff' ? null : needed(value ?? null)),
      dateOfBirth: (value) => (mover ? null : needed(value)),
      to: (value, { beyond }) => (beyond ? null : needed(value)),
      toProvince: (value, { beyond }) => (beyond ? needed(value) : null),
      day: needed,
      reason: needed,
    },
  });
  const { submit, saving, problem, unsaved } = useSave(form, async (values) => {
    const { data } = await client.POST('/transfers', {
      params: { header: once() },
      body: bodyOf(values, kind, mover),
    });
    await changed();
    done(mover ? t('did.release', { name: mover.fullName }) : t('new.done', words));
    if (data) void navigate({ to: '/transfers/$id', params: { id: data.id } });
  });
  const { values } = form;
  const code = values[kind] ?? '';
  const province = useCodeChoices('province', []);
  const provinceName = province.find(({ value }) => value === values.toProvince)?.label;
  const to = values.beyond ? [values.toSchool, provinceName].filter(Boolean).join(', ') : values.toName;
  return (
    <Page
      title={mover ? t('new.give', { name: mover.fullName, ...words }) : t('new.takeTitle', words)}
      purpose={
        mover ? t('new.givePurpose', { school: mover.school.name, ...words }) : t('new.takePurpose', words)
      }
      width="narrow"
    >
      <Section title={t(mover ? 'one' : 'new.page', words)}>
        <form onSubmit={submit} noValidate>
          <LeaveGuard unsaved={unsaved} />
          <Stack gap="md">
            {!mover && (
              <>
                <SegmentedControl
                  aria-label={t('new.who')}
                  data={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
                  value={kind}
                  onChange={(one) => setKind(one as MoverKind)}
                />
                <TextInput
                  label={t('new.code', words)}
                  description={t('new.codeHelp', words)}
                  required
                  maxLength={40}
                  {...form.getInputProps(kind)}
                  value={code}
                />
                <DateField label={t('new.born')} required {...form.getInputProps('dateOfBirth')} />
                {!own && (
                  <UnitPicker
                    label={t('new.school')}
                    required
                    kinds={['school']}
                    {...form.getInputProps('to')}
                    value={values.to}
                  />
                )}
              </>
            )}
            {mover && (
              <>
                <SegmentedControl
                  aria-label={t('new.where')}
                  data={[
                    { value: 'inside', label: t('new.inside') },
                    { value: 'beyond', label: t('new.outside') },
                  ]}
                  value={values.beyond ? 'beyond' : 'inside'}
                  onChange={(where) => form.setFieldValue('beyond', where === 'beyond')}
                />
                {values.beyond ? (
                  <>
                    <SearchSelect
                      label={t('new.province')}
                      required
                      choices={province}
                      {...form.getInputProps('toProvince')}
                      value={values.toProvince}
                    />
                    <TextInput
                      label={t('new.name', words)}
                      maxLength={200}
                      {...form.getInputProps('toSchool')}
                    />
                  </>
                ) : (
                  <SchoolPicker
                    value={values.to}
                    error={form.errors.to}
                    onChange={(id, name) => {
                      form.setFieldValue('to', id);
                      form.setFieldValue('toName', name);
                    }}
                  />
                )}
              </>
            )}
            <DateField label={t('new.day')} required {...form.getInputProps('day')} />
            <Textarea
              label={t('new.reason')}
              required
              maxLength={1000}
              autosize
              minRows={2}
              {...form.getInputProps('reason')}
            />
            {values.day && (to || own) && (mover || code) && (
              <Alert variant="light" color="khue">
                <Text fz="sm">
                  {mover
                    ? t('new.sentence', {
                        name: mover.fullName,
                        from: mover.school.name,
                        to,
                        day: date(values.day),
                        year: schoolYearOf(new Date(`${values.day}T00:00`)),
                      })
                    : t('new.sentenceTake', {
                        ...words,
                        code,
                        to: own?.name ?? to,
                        day: date(values.day),
                        year: schoolYearOf(new Date(`${values.day}T00:00`)),
                      })}
                </Text>
                {values.beyond && <Text fz="sm">{t('new.now', words)}</Text>}
              </Alert>
            )}
            {problem}
            <Group justify="flex-end" gap="xs">
              <GoButton to={paths.transfers}>{t('ui:action.cancel')}</GoButton>
              <Button type="submit" loading={saving}>
                {t(mover ? 'step.release' : 'new.send')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Section>
    </Page>
  );
}

function bodyOf(values: Values, kind: MoverKind, mover: Mover | undefined): NewTransfer {
  const { beyond, toProvince, toSchool, to, day, reason, dateOfBirth } = values;
  return {
    [kind]: mover?.id ?? `code:${(values[kind] ?? '').trim()}`,
    ...(mover ? {} : { dateOfBirth: dateOfBirth ?? undefined }),
    ...(beyond
      ? { toProvince: toProvince ?? undefined, toSchool: toSchool.trim() || undefined }
      : { to: to ?? undefined }),
    day: day ?? '',
    reason: reason.trim(),
  };
}
