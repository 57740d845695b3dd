import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencilExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../../api/types';
import { moment } from '../../lib/dates';
import { inWords } from '../../lib/label';
import { DiffTable } from '../../ui/DiffTable';
import { fieldsOf } from '../fields';
import { shown } from '../Value';
import type { Drafting } from './draft';
import { given } from './values';

interface DraftOfferProps {
  type: RecordType;
  draft: Drafting;
  /** As it is now; absent of a new one. */
  record?: EducationRecord;
}

/** What was typed here before and not saved: to go on with, or to give up. Over a newer version both are shown. */
export function DraftOffer({ type, draft, record }: DraftOfferProps) {
  const { t } = useTranslation('record');
  const { offered, take, drop } = draft;
  if (!offered) return null;
  const newer = record !== undefined && record.version !== offered.version;
  return (
    <Alert
      variant="light"
      color="blue"
      icon={<IconPencilExclamation size={20} />}
      title={t('draft.title', { at: moment(offered.at) })}
      role="status"
    >
      <Stack gap="xs">
        {newer && (
          <>
            <Text fz="sm">{t('draft.newer')}</Text>
            <Both type={type} record={record} typed={offered.typed} />
          </>
        )}
        <Group gap="xs">
          <Button size="xs" onClick={take}>
            {t('draft.take')}
          </Button>
          <Button size="xs" variant="default" onClick={drop}>
            {t('draft.drop')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Both({ type, record, typed }: { type: RecordType; record: EducationRecord; typed: object }) {
  const { t } = useTranslation('record');
  const values = typed as Record<string, never>;
  const rows = fieldsOf(type)
    .filter(({ name }) => name in typed)
    .map((field) => ({
      key: field.name,
      label: inWords(field.label),
      from: shown(record, field),
      to: shown({ ...record, [field.name]: given(field, values[field.name]) }, field),
    }));
  return (
    <DiffTable
      rows={rows}
      names={{ from: t('draft.now'), to: t('draft.typed') }}
      none={
        <Text span fz="sm" c="dimmed">
          {t('changes.empty')}
        </Text>
      }
    />
  );
}
