import { ActionIcon, Group, Stack, Tabs, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconExternalLink } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { type Pages, rowsOf } from '../ui/DataList';
import { GoButton } from '../ui/GoButton';
import { SidePanel } from '../ui/SidePanel';
import { RowsSkeleton } from '../ui/Skeletons';
import { RecordState } from '../ui/StateBadge';
import { ErrorState } from '../ui/States';
import { useRecord } from './api';
import { Findings } from './Findings';
import { nameOf } from './fields';
import { Versions } from './History';
import { Notes } from './Notes';
import { Sections } from './Sections';
import { WhatChanged } from './WhatChanged';

interface PeekProps {
  type: RecordType;
  /** The list, as far as it is read. */
  pages: Pages<EducationRecord>;
  /** Id of the record that is looked at; null for none. */
  at: string | null;
  onAt: (id: string | null) => void;
}

type Part = 'said' | 'changes' | 'history';

/** A record beside the list that it stands in: what it says, what changed and its history; the next one is a key away. */
export function Peek({ type, pages, at, onAt }: PeekProps) {
  const { t } = useTranslation('record');
  // Whoever walks through changes stays with the changes.
  const [part, setPart] = useState<Part>('said');
  const rows = rowsOf(pages);
  const place = rows.findIndex(({ id }) => id === at);
  const row = rows[place];
  useEffect(() => {
    if (at) opener(at)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const close = () => {
    onAt(null);
    // To the row that was looked at last, not to the one that was opened.
    if (at) setTimeout(() => opener(at)?.focus());
  };
  return (
    <SidePanel open={row !== undefined} onClose={close} title={row && nameOf(row)} size={620}>
      {row && (
        <Stack gap="md">
          <Walk pages={pages} place={place} onAt={onAt} />
          <Tabs value={part} onChange={(chosen) => setPart((chosen as Part) ?? 'said')} keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="said">{t('peek.said')}</Tabs.Tab>
              <Tabs.Tab value="changes">{t('changes.title')}</Tabs.Tab>
              <Tabs.Tab value="history">{t('history.open')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value={part}>
              <Looked key={row.id} type={type} row={row} part={part} />
            </Tabs.Panel>
          </Tabs>
        </Stack>
      )}
    </SidePanel>
  );
}

/** The button in the list that opens the record. */
function opener(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-peek="${id}"]`);
}

interface WalkProps {
  pages: Pages<EducationRecord>;
  place: number;
  onAt: (id: string) => void;
}

function Walk({ pages, place, onAt }: WalkProps) {
  const { t } = useTranslation('record');
  const rows = rowsOf(pages);
  const total = pages.data?.pages[0]?.total ?? rows.length;
  const to = (next: number) => {
    const row = rows[next];
    if (row) onAt(row.id);
    // The next page is read when its first record is near, as it is at the approval desk.
    if (next >= rows.length - 2 && pages.hasNextPage && !pages.isFetchingNextPage) pages.fetchNextPage();
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
        disabled={place === total - 1}
        onClick={() => to(place + 1)}
      >
        <IconChevronDown size={16} />
      </ActionIcon>
      <Text fz="xs" c="dimmed">
        {t('peek.place', { place: count(place + 1), number: count(total) })}
      </Text>
    </Group>
  );
}

function Looked({ type, row, part }: { type: RecordType; row: EducationRecord; part: Part }) {
  const { t } = useTranslation('record');
  const { data: record, error, refetch } = useRecord(type.path, row.id, row.schoolYear);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!record) return <RowsSkeleton rows={10} />;
  const { id, schoolYear, school, state } = record;
  return (
    <Stack gap="md">
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
      {part === 'said' && (
        <>
          <Notes type={type} record={record} />
          <Findings type={type} record={record} />
          <Sections type={type} record={record} />
        </>
      )}
      {part === 'changes' && <WhatChanged type={type} record={record} />}
      {part === 'history' && <Versions type={type} record={record} />}
    </Stack>
  );
}
