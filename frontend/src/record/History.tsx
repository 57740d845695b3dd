import { Button, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry, EducationRecord, RecordType } from '../api/types';
import { moment } from '../lib/dates';
import { count } from '../lib/numbers';
import { rowsOf } from '../ui/DataList';
import { SidePanel } from '../ui/SidePanel';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { useHistory } from './api';
import { Changes } from './Changes';
import { fieldsOf, nameOf } from './fields';
import classes from './History.module.css';
import { Remark } from './Remark';
import { Restore } from './Restore';
import { remarkOf, stateOf } from './remark';

interface HistoryProps {
  type: RecordType;
  record: EducationRecord;
}

/** Everything that happened to a record, beside the record itself. */
export function History({ type, record }: HistoryProps) {
  const { t } = useTranslation('record');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconHistory size={16} />} onClick={() => setOpen(true)}>
        {t('history.open')}
      </Button>
      <SidePanel
        open={open}
        onClose={() => setOpen(false)}
        title={t('history.title', { name: nameOf(record) })}
        size={620}
      >
        {open && <Versions type={type} record={record} />}
      </SidePanel>
    </>
  );
}

/** Its versions, newest first, as many as are asked for. */
export function Versions({ type, record }: HistoryProps) {
  const { t } = useTranslation('record');
  const pages = useHistory(type, record);
  if (pages.isPending) return <RowsSkeleton rows={6} />;
  if (pages.error) return <ErrorState error={pages.error} retry={() => void pages.refetch()} />;
  const entries = rowsOf(pages);
  return (
    <Stack gap="md">
      <ol className={classes.versions}>
        {entries.map((entry, at) => (
          <li key={entry.seq}>
            <Version
              type={type}
              record={record}
              entry={entry}
              before={earlier(entries.slice(at + 1), entry)}
            />
          </li>
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      )}
    </Stack>
  );
}

/** The version before, of the same school year, as far as it has been read. */
function earlier(older: AuditEntry[], entry: AuditEntry): AuditEntry | undefined {
  return older.find(({ schoolYear }) => schoolYear === entry.schoolYear);
}

function Version({ type, record, entry, before }: HistoryProps & { entry: AuditEntry; before?: AuditEntry }) {
  const { t } = useTranslation('record');
  const otherYear = entry.schoolYear !== null && entry.schoolYear !== record.schoolYear;
  const remark = remarkOf(entry);
  const why = entry.reason ?? remark?.reason;
  return (
    <>
      <Text fz="sm" fw={500}>
        {t(`history.${deed(type, entry)}`, { context: type.code })}
        <Text span fz="sm" fw={400} c="dimmed">
          {` · ${[entry.actor?.fullName ?? t('history.system'), moment(entry.at), entry.version !== null && t('history.version', { version: count(entry.version) }), otherYear && t('history.year', { year: entry.schoolYear })].filter(Boolean).join(' · ')}`}
        </Text>
      </Text>
      {deed(type, entry) === 'moved' && entry.unit && (
        <Text fz="sm">
          {before?.unit
            ? t('history.fromTo', { from: before.unit.name, to: entry.unit.name })
            : t('history.to', { to: entry.unit.name })}
        </Text>
      )}
      {why && <Text fz="sm">{t('history.why', { reason: why })}</Text>}
      {remark && <Remark type={type} said={{ fields: remark.fields }} />}
      <Changes type={type} record={record} changes={entry.changes} fresh={entry.operation === 'insert'} />
      {restorable(record, entry) && <Restore type={type} record={record} version={entry.version ?? 0} />}
    </>
  );
}

/** An older version of the same school year, of a record that can be edited. */
function restorable(record: EducationRecord, { version, schoolYear }: AuditEntry): boolean {
  const same = schoolYear === record.schoolYear;
  return same && record.can.includes('edit') && version !== null && version < record.version;
}

/** What was done, as the change of its state tells. */
function deed(type: RecordType, entry: AuditEntry): string {
  if (entry.operation === 'insert') return 'created';
  // Devices have a unit too, in which they are counted.
  const own = fieldsOf(type).some(({ name }) => name === 'unit');
  if (!own && entry.changes.some(({ field }) => field === 'unit')) return 'moved';
  return stateOf(entry) ?? 'edited';
}
