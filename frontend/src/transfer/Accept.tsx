import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Transfer, TransferAnswer } from '../api/types';
import { date } from '../lib/dates';
import { CancelButton } from '../ui/closing';
import { FormDialog } from '../ui/FormDialog';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { SearchSelect } from '../ui/SearchSelect';
import { moverOf } from './mover';

interface AcceptProps {
  transfer: Transfer;
  open: boolean;
  onClose: () => void;
  onAccept: (said: TransferAnswer) => Promise<unknown>;
}

/** Takes a pupil into a class, or a member of staff in, and says what that means. */
export function Accept({ transfer, open, onClose, onAccept }: AcceptProps) {
  const { t } = useTranslation('transfer');
  return (
    <FormDialog open={open} onClose={onClose} title={t('accept.title', { name: moverOf(transfer).fullName })}>
      {open && <AcceptForm transfer={transfer} onClose={onClose} onAccept={onAccept} />}
    </FormDialog>
  );
}

const MOST = 500;

function AcceptForm({ transfer, onClose, onAccept }: Omit<AcceptProps, 'open'>) {
  const { t } = useTranslation('transfer');
  const { to, type, beginsIn, day } = transfer;
  const pupil = type === 'student';
  const classes = api.useQuery(
    'get',
    '/classes',
    { params: { query: { unit: to?.id, schoolYear: beginsIn, limit: MOST, fields: 'id,code,name' } } },
    { enabled: pupil },
  );
  const form = useForm({
    initialValues: { classCode: null as string | null },
    validate: { classCode: (value) => (value || !pupil ? null : t('accept.classNeeded')) },
  });
  const { submit, saving, problem, unsaved } = useSave(form, async ({ classCode }) => {
    await onAccept(classCode ? { classCode } : {});
    onClose();
  });
  const items = classes.data?.items ?? [];
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={unsaved} />
      <Stack gap="md">
        <Text fz="sm">
          {t(beginsIn === transfer.schoolYear ? 'accept.effect' : 'accept.begins', {
            context: type,
            name: moverOf(transfer).fullName,
            to: to?.name,
            day: date(day),
            year: beginsIn,
          })}
        </Text>
        {classes.isSuccess && items.length === 0 && <Text fz="sm">{t('accept.noClass')}</Text>}
        {pupil && (
          <SearchSelect
            label={t('accept.class')}
            required
            choices={items.map(({ code, name }) => ({ value: code, label: name }))}
            {...form.getInputProps('classCode')}
            value={form.values.classCode}
          />
        )}
        {problem}
        <Group justify="flex-end" gap="xs">
          <CancelButton />
          <Button type="submit" loading={saving}>
            {t('step.accept')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
