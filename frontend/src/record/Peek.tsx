import { ActionIcon, Group, Stack, Tabs, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../api/types';
import { inWords } from '../lib/label';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoButton } from '../ui/GoButton';
import { Section } from '../ui/Page';
import { SidePanel } from '../ui/SidePanel';
import { RowsSkeleton } from '../ui/Skeletons';
import { RecordState } from '../ui/StateBadge';
import { ErrorState } from '../ui/States';
import { useRecord } from './api';
import { Findings } from './Findings';
import { nameOf } from './fields';
import { Versions } from './History';
import { Notes } from './Notes';
import { Said } from './Said';
import { WhatChanged } from './WhatChanged';

interface PeekProps {
  type: RecordType;
  /** The rows of the list, as far as it shows them. */
  rows: readonly EducationRecord[];
  /** Id of the record that is looked at; null for none. */
  at: string | null;
  onAt: (id: string | null) => void;
}

/** A record beside the list that it stands in: what it says, what changed and its history; the next one is a key away. */
export function Peek({ type, rows, at, onAt }: PeekProps) {
  const place = rows.findIndex(({ id }) => id === at);
  const row = rows[place];
  return (
    <SidePanel open={row !== undefined} onClose={() => onAt(null)} title={row && nameOf(row)} size={620}>
      {row && (
        <Stack gap="md">
          <Walk rows={rows} place={place} onAt={onAt} />
          <Looked key={row.id} type={type} row={row} />
        </Stack>
      )}
    </SidePanel>
  );
}

function Walk({
  rows,
  place,
  onAt,
}: {
  rows: readonly EducationRecord[];
  place: number;
  onAt: (id: string) => void;
}) {
  const { t } = useTranslation('record');
  const to = (next: number) => {
    const row = rows[next];
    if (row) onAt(row.id);
  };
  useHotkeys([
    ['j', () => to(place + 1)],
    ['k', () => to(place - 1)],
  ]);
  return (
    <Group gap="xs">
      <ActionIcon
        variant="default"
        aria-label={t('peek.before')}
        disabled={place === 0}
        onClick={() => to(place - 1)}
      >
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('peek.after')}
        disabled={place === rows.length - 1}
        onClick={() => to(place + 1)}
      >
        <IconChevronDown size={16} />
      </ActionIcon>
      <Text fz="xs" c="dimmed">
        {t('peek.place', { place: count(place + 1), number: count(rows.length) })}
      </Text>
    </Group>
  );
}

function Looked({ type, row }: { type: RecordType; row: EducationRecord }) {
  const { t } = useTranslation('record');
  const { data: record, error, refetch } = useRecord(type.path, row.id, row.schoolYear);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!record) return <RowsSkeleton rows={10} />;
  const { id, schoolYear, school, state } = record;
  return (
    <>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <RecordState state={state} />
          <Text fz="sm">{school.name}</Text>
        </Group>
        <GoButton
          size="xs"
          to={paths.record(type.path, id)}
          search={{ schoolYear }}
          leftSection={<IconExternalLink size={14} />}
        >
          {t('review.open')}
        </GoButton>
      </Group>
      <Notes type={type} record={record} />
      <Findings type={type} record={record} />
      <Tabs defaultValue="said" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="said">{t('peek.said')}</Tabs.Tab>
          <Tabs.Tab value="changes">{t('changes.title')}</Tabs.Tab>
          <Tabs.Tab value="history">{t('history.open')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="said">
          <Stack gap="md">
            {type.sections.map((section) => (
              <Section key={section.code} title={inWords(section.label)}>
                <Said record={record} section={section} />
              </Section>
            ))}
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <WhatChanged type={type} record={record} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Versions type={type} record={record} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
