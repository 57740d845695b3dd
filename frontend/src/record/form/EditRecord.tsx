import { Alert, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import type { EducationRecord, RecordType } from '../../api/types';
import { paths } from '../../paths';
import { Barred } from '../../ui/Barred';
import { ProblemAlert, useSave } from '../../ui/forms';
import { GoButton } from '../../ui/GoButton';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { done } from '../../ui/toast';
import { changeRecord, useRecordsChanged } from '../api';
import { fieldsOf, nameOf } from '../fields';
import { DraftOffer } from './DraftOffer';
import { useDraft } from './draft';
import { RecordFields } from './RecordFields';
import { changeOf, rebased, type Values, valuesOf } from './values';

interface EditRecordProps {
  type: RecordType;
  record: EducationRecord;
  /** Reads the record again. */
  newest: () => Promise<EducationRecord | undefined>;
}

export function EditRecord({ type, record, newest }: EditRecordProps) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const changed = useRecordsChanged(type.path);
  const fields = fieldsOf(type);
  // The version that is being edited, whatever the screen reads meanwhile.
  const [base, setBase] = useState(record);
  const [overtaken, setOvertaken] = useState<'no' | 'yes' | 'mended'>('no');
  const [unread, setUnread] = useState<unknown>(null);
  const form = useForm<Values>({ initialValues: valuesOf(fields, record) });
  const draft = useDraft(
    `${type.code}.${record.id}.${record.schoolYear}`,
    fields,
    form,
    valuesOf(fields, base),
    base.version,
  );
  const sheet = useRef<HTMLFormElement>(null);
  const saved = useRef(false);
  const place = { to: paths.record(type.path, record.id), search: { schoolYear: record.schoolYear } };
  const { submit, saving, problem } = useSave(form, async (values) => {
    setOvertaken('no');
    try {
      const now = await changeRecord(type, base, changeOf(fields, valuesOf(fields, base), values));
      saved.current = true;
      draft.forget();
      await changed();
      done(t('edit.done', { name: nameOf(now) }));
      await navigate({
        to: '/records/$path/$id',
        params: { path: type.path, id: now.id },
        search: place.search,
      });
    } catch (error) {
      if (isProblem(error, 'version-stale')) setOvertaken('yes');
      throw error;
    }
  });

  async function load() {
    setUnread(null);
    try {
      const read = await newest();
      if (!read) return;
      const now = valuesOf(fields, read);
      const kept = rebased(fields, valuesOf(fields, base), form.getValues(), now);
      setBase(read);
      form.setInitialValues(now);
      form.setValues(kept);
      setOvertaken('mended');
    } catch (error) {
      setUnread(error);
    }
  }

  useHotkeys([['mod+Enter', () => !saving && form.isDirty() && sheet.current?.requestSubmit()]], []);

  return (
    <form ref={sheet} onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => !saved.current && form.isDirty()} onLeave={draft.forget} />
      <Stack gap="md">
        <DraftOffer type={type} draft={draft} record={base} />
        <RecordFields type={type} form={form} school={base.school.id} record={base} />
        {overtaken === 'mended' ? (
          <Alert variant="light" color="blue" icon={<IconRefresh size={20} />} role="status">
            {t('edit.mended')}
          </Alert>
        ) : (
          problem
        )}
        {unread !== null && <ProblemAlert error={unread} />}
        <Group gap="xs">
          {overtaken === 'yes' ? (
            <Button leftSection={<IconRefresh size={16} />} onClick={() => void load()}>
              {t('edit.load')}
            </Button>
          ) : (
            <Barred type="submit" loading={saving} why={form.isDirty() ? undefined : t('ui:state.unchanged')}>
              {t('ui:action.save')}
            </Barred>
          )}
          <GoButton {...place}>{t('ui:action.cancel')}</GoButton>
        </Group>
      </Stack>
    </form>
  );
}
