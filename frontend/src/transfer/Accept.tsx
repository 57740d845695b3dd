import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Transfer } from '../api/types';
import { date } from '../lib/dates';
import { useSave } from '../ui/forms';
import { SearchSelect } from '../ui/SearchSelect';

interface AcceptProps {
  transfer: Transfer;
  open: boolean;
  onClose: () => void;
  onAccept: (classCode: string) => Promise<unknown>;
}

/** Takes the pupil in: into which class, and what that means. */
export function Accept({ transfer, open, onClose, onAccept }: AcceptProps) {
  const { t } = useTranslation('transfer');
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={t('accept.title', { name: transfer.student.fullName })}
      closeButtonProps={{ 'aria-label': t('ui:action.close') }}
    >
      {open && <AcceptForm transfer={transfer} onClose={onClose} onAccept={onAccept} />}
    </Modal>
  );
}

const MOST = 500;

function AcceptForm({ transfer, onClose, onAccept }: Omit<AcceptProps, 'open'>) {
  const { t } = useTranslation('transfer');
  const { to, beginsIn, student, day } = transfer;
  const classes = api.useQuery('get', '/classes', {
    params: { query: { unit: to?.id, schoolYear: beginsIn, limit: MOST, fields: 'id,code,name' } },
  });
  const form = useForm({
    initialValues: { classCode: null as string | null },
    validate: { classCode: (value) => (value ? null : t('accept.classNeeded')) },
  });
  const { submit, saving, problem } = useSave(form, async ({ classCode }) => {
    await onAccept(classCode ?? '');
    onClose();
  });
  const items = classes.data?.items ?? [];
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text fz="sm">
          {t(beginsIn === transfer.schoolYear ? 'accept.effect' : 'accept.begins', {
            name: student.fullName,
            to: to?.name,
            day: date(day),
            year: beginsIn,
          })}
        </Text>
        {classes.isSuccess && items.length === 0 && <Text fz="sm">{t('accept.noClass')}</Text>}
        <SearchSelect
          label={t('accept.class')}
          required
          choices={items.map(({ code, name }) => ({ value: code, label: name }))}
          {...form.getInputProps('classCode')}
          value={form.values.classCode}
        />
        {problem}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui:action.cancel')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('step.accept')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
