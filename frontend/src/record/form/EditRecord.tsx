import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { IconInfoCircle, IconRefresh, IconSend } from '@tabler/icons-react';
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
import { moveRecord } from '../moves';
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
  const [reason, setReason] = useState('');
  const sheet = useRef<HTMLFormElement>(null);
  const saved = useRef(false);
  const sending = useRef(false);
  const cameBack = record.state === 'returned';
  const place = { to: paths.record(type.path, record.id), search: { schoolYear: record.schoolYear } };
  const { submit, saving, problem } = useSave(form, async (values) => {
    setOvertaken('no');
    try {
      const now = await changeRecord(type, base, changeOf(fields, valuesOf(fields, base), values), reason);
      saved.current = true;
      draft.forget();
      const sent = sending.current && (await send(now));
      await changed();
      const told = sent ? 'edit.sent' : sending.current ? 'edit.notSent' : 'edit.done';
      done(t(told, { name: nameOf(now) }));
      await navigate({
        to: '/records/$path/$id',
        params: { path: type.path, id: now.id },
        search: { ...place.search, after: cameBack ? 'returned' : undefined },
      });
    } catch (error) {
      if (isProblem(error, 'version-stale')) setOvertaken('yes');
      throw error;
    }
  });

  /** What is saved stays saved when it cannot be submitted; its page tells what stands in the way. */
  async function send(now: EducationRecord): Promise<boolean> {
    if (!now.can.includes('submit')) return false;
    try {
      await moveRecord(type, now, 'submit');
      return true;
    } catch {
      return false;
    }
  }

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

  function save() {
    if (saving || !form.isDirty()) return;
    sending.current = false;
    sheet.current?.requestSubmit();
  }

  useHotkeys([['mod+Enter', save]], []);

  return (
    <form ref={sheet} onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => !saved.current && form.isDirty()} discard={draft.forget} />
      <Stack gap="md">
        <DraftOffer type={type} draft={draft} record={base} />
        <RecordFields type={type} form={form} school={base.school.id} record={base} />
        {base.state !== 'draft' && base.state !== 'returned' && (
          <Alert variant="light" color="blue" icon={<IconInfoCircle size={20} />}>
            {t(`edit.backToDraft.${base.officialVersion === null ? 'new' : 'official'}`)}
          </Alert>
        )}
        {base.officialVersion !== null && (
          <Textarea
            label={t('edit.reason')}
            description={t('edit.reasonHelp')}
            maxLength={1000}
            autosize
            maw={640}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
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
            <>
              <Barred
                type="submit"
                loading={saving}
                why={form.isDirty() ? undefined : t('ui:state.unchanged')}
                onClick={() => {
                  sending.current = false;
                }}
              >
                {t('ui:action.save')}
              </Barred>
              {form.isDirty() && (
                <Button
                  type="submit"
                  variant="default"
                  loading={saving}
                  leftSection={<IconSend size={16} />}
                  onClick={() => {
                    sending.current = true;
                  }}
                >
                  {t('edit.saveAndSend')}
                </Button>
              )}
            </>
          )}
          <GoButton {...place}>{t('ui:action.cancel')}</GoButton>
        </Group>
      </Stack>
    </form>
  );
}
