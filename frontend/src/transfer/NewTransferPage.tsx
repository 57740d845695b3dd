import { Alert, Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client, once } from '../api/client';
import { isProblem } from '../api/problem';
import type { NewTransfer } from '../api/types';
import { date } from '../lib/dates';
import { schoolYearOf } from '../lib/schoolYear';
import { useActingUnit } from '../session/actingUnit';
import { useCodeChoices } from '../ui/codes';
import { DateField } from '../ui/DateField';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { NotFound } from '../ui/NotFound';
import { Page, Section } from '../ui/Page';
import { SearchSelect } from '../ui/SearchSelect';
import { PageSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { done } from '../ui/toast';
import { UnitPicker } from '../ui/UnitPicker';
import { useTransferChanged } from './changed';
import { SchoolPicker } from './SchoolPicker';

/** Asks for a transfer: of a pupil of my own school, or of one who is to come to it. */
export function NewTransferPage() {
  const { student } = useSearch({ from: '/frame/transfers/new' });
  const asked = api.useQuery(
    'get',
    '/students/{id}',
    { params: { path: { id: student ?? '' } } },
    { enabled: student !== undefined },
  );
  if (!student) return <Form />;
  if (isProblem(asked.error, 'not-found')) return <NotFound />;
  if (asked.error) return <ErrorState whole error={asked.error} retry={() => void asked.refetch()} />;
  if (!asked.data) return <PageSkeleton />;
  return <Form pupil={asked.data} />;
}

interface Pupil {
  id: string;
  fullName: string;
  school: { id: string; name: string };
}

interface Values {
  student: string;
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

function Form({ pupil }: { pupil?: Pupil }) {
  const { t } = useTranslation('transfer');
  const navigate = useNavigate();
  const changed = useTransferChanged();
  const acting = useActingUnit();
  const own = !pupil && acting?.kind === 'school' ? acting : undefined;
  const needed = (value: string | null) => (value?.trim() ? null : t('new.needed'));
  const form = useForm<Values>({
    initialValues: {
      student: '',
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
      student: (value) => (pupil ? null : needed(value)),
      dateOfBirth: (value) => (pupil ? null : needed(value)),
      to: (value, { beyond }) => (beyond ? null : needed(value)),
      toProvince: (value, { beyond }) => (beyond ? needed(value) : null),
      day: needed,
      reason: needed,
    },
  });
  const { submit, saving, problem, unsaved } = useSave(form, async (values) => {
    const { data } = await client.POST('/transfers', {
      params: { header: once() },
      body: bodyOf(values, pupil),
    });
    await changed();
    done(t('new.done'));
    if (data) void navigate({ to: '/transfers/$id', params: { id: data.id } });
  });
  const { values } = form;
  const province = useCodeChoices('province', []);
  const provinceName = province.find(({ value }) => value === values.toProvince)?.label;
  const to = values.beyond ? [values.toSchool, provinceName].filter(Boolean).join(', ') : values.toName;
  return (
    <Page
      title={pupil ? t('new.give', { name: pupil.fullName }) : t('new.takeTitle')}
      purpose={pupil ? t('new.givePurpose', { school: pupil.school.name }) : t('new.takePurpose')}
      width="narrow"
    >
      <Section title={t('new.page')}>
        <form onSubmit={submit} noValidate>
          <LeaveGuard unsaved={unsaved} />
          <Stack gap="md">
            {!pupil && (
              <>
                <TextInput
                  label={t('new.code')}
                  description={t('new.codeHelp')}
                  required
                  maxLength={40}
                  {...form.getInputProps('student')}
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
            {pupil && (
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
                    <TextInput label={t('new.name')} maxLength={200} {...form.getInputProps('toSchool')} />
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
            {values.day && (to || own) && (pupil || values.student) && (
              <Alert variant="light" color="khue">
                <Text fz="sm">
                  {pupil
                    ? t('new.sentence', {
                        name: pupil.fullName,
                        from: pupil.school.name,
                        to,
                        day: date(values.day),
                        year: schoolYearOf(new Date(`${values.day}T00:00`)),
                      })
                    : t('new.sentenceTake', {
                        code: values.student,
                        to: own?.name ?? to,
                        day: date(values.day),
                        year: schoolYearOf(new Date(`${values.day}T00:00`)),
                      })}
                </Text>
                {values.beyond && <Text fz="sm">{t('new.now')}</Text>}
              </Alert>
            )}
            {problem}
            <Group justify="flex-end">
              <Button type="submit" loading={saving}>
                {t('new.send')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Section>
    </Page>
  );
}

function bodyOf(values: Values, pupil: Pupil | undefined): NewTransfer {
  const { beyond, toProvince, toSchool, to, day, reason, student, dateOfBirth } = values;
  return {
    student: pupil?.id ?? `code:${student.trim()}`,
    ...(pupil ? {} : { dateOfBirth: dateOfBirth ?? undefined }),
    ...(beyond
      ? { toProvince: toProvince ?? undefined, toSchool: toSchool.trim() || undefined }
      : { to: to ?? undefined }),
    day: day ?? '',
    reason: reason.trim(),
  };
}
