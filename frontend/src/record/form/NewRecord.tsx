import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType, Unit } from '../../api/types';
import { paths } from '../../paths';
import { useSave } from '../../ui/forms';
import { GoButton } from '../../ui/GoButton';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { done } from '../../ui/toast';
import { createRecord, useRecordsChanged } from '../api';
import { fieldsOf, nameOf } from '../fields';
import { DraftOffer } from './DraftOffer';
import { useDraft } from './draft';
import { RecordFields } from './RecordFields';
import { bodyOf, initialOf, type Values } from './values';

/** What stays from one record to the next: a clerk enters a whole class. */
const KEPT = ['classCode'];

interface NewRecordProps {
  type: RecordType;
  school: Unit;
  /** What is known before anything is typed. */
  preset: Values;
  /** It is saved and another one is to follow, with what both have in common. */
  onNext: (kept: Values) => void;
}

export function NewRecord({ type, school, preset, onNext }: NewRecordProps) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const changed = useRecordsChanged(type.path);
  const fields = fieldsOf(type);
  const initial = { ...initialOf(fields), ...preset };
  const form = useForm<Values>({ initialValues: initial });
  const draft = useDraft(`${type.code}.new.${school.id}`, fields, form, initial, null);
  const sheet = useRef<HTMLFormElement>(null);
  const another = useRef(false);
  const saved = useRef(false);
  const { submit, saving, problem } = useSave(form, async (values) => {
    const made = await createRecord(type, { school: school.id, ...bodyOf(fields, values) });
    saved.current = true;
    draft.forget();
    // Whoever goes on typing need not wait for the lists.
    void changed();
    done(t('new.done', { name: nameOf(made) }));
    if (another.current) onNext(Object.fromEntries(KEPT.map((name) => [name, values[name] ?? null])));
    else await navigate({ to: '/records/$path/$id', params: { path: type.path, id: made.id } });
  });

  function saveAndNext() {
    if (saving) return;
    another.current = true;
    sheet.current?.requestSubmit();
  }

  useHotkeys([['mod+Enter', saveAndNext]], []);

  return (
    <form ref={sheet} onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => !saved.current && form.isDirty()} discard={draft.forget} />
      <Stack gap="md">
        <DraftOffer type={type} draft={draft} />
        <RecordFields type={type} form={form} school={school.id} />
        {problem}
        <Group gap="xs">
          {/* The first button is the one that Enter in a field presses. */}
          <Button
            type="submit"
            loading={saving}
            onClick={() => {
              another.current = false;
            }}
          >
            {t('ui:action.save')}
          </Button>
          <Button variant="default" disabled={saving} onClick={saveAndNext}>
            {t('new.next')}
          </Button>
          <GoButton to={paths.records(type.path)} search={{ unit: school.id }}>
            {t('ui:action.cancel')}
          </GoButton>
          <Text fz="sm" c="dimmed">
            {t('new.keys')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
