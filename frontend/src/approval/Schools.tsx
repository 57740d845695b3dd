import { Badge, Group, Text } from '@mantine/core';
import { IconLock, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordCount, SchoolProgress } from '../api/types';
import { inWords } from '../lib/label';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { DataList, type Pages } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { useRecordTypes } from '../ui/recordTypes';
import { Share } from '../ui/Share';
import { whole } from '../ui/StateBadge';
import { Empty } from '../ui/States';
import { CloseRecords } from './CloseRecords';

interface SchoolsProps {
  pages: Pages<SchoolProgress>;
  schoolYear: string | undefined;
  all: boolean;
}

/** School by school: what waits of each type, how much is approved, whether it is closed. */
export function Schools({ pages, schoolYear, all }: SchoolsProps) {
  const { t } = useTranslation('approval');
  const sees = useSees('unit.view');
  const columns: Column<SchoolProgress>[] = [
    {
      key: 'school',
      header: t('school'),
      width: 240,
      cell: ({ school, singleOfficer }) => (
        <>
          <GoLink to={paths.unit(school.id)} open={sees(school)}>
            {school.name}
          </GoLink>
          {singleOfficer && (
            <Badge ml={8} color="gray" leftSection={<IconUser size={14} />} styles={whole}>
              {t('single.badge')}
            </Badge>
          )}
        </>
      ),
    },
    {
      key: 'waiting',
      header: t('waiting'),
      cell: (row) => <WaitingOf row={row} schoolYear={schoolYear} />,
    },
    {
      key: 'approved',
      header: t('approved'),
      width: 190,
      cell: ({ counts }) => <Approved counts={counts} />,
    },
    {
      key: 'draft',
      header: t('draft'),
      end: true,
      cell: ({ counts }) => count(sum(counts, ['draft'])),
    },
    {
      key: 'returned',
      header: t('returned'),
      end: true,
      cell: ({ counts }) => count(sum(counts, ['returned'])),
    },
    {
      key: 'closed',
      header: t('closed'),
      width: 190,
      cell: (row) => <Closed row={row} schoolYear={schoolYear} />,
    },
  ];
  return (
    <DataList
      label={t('schools')}
      pages={pages}
      columns={columns}
      rowKey={({ school }) => school.id}
      empty={<Empty title={t(all ? 'none' : 'nothing')}>{t(all ? 'noneHint' : 'nothingHint')}</Empty>}
    />
  );
}

function sum(counts: RecordCount[], states: string[]): number {
  return counts.filter(({ state }) => states.includes(state)).reduce((total, one) => total + one.count, 0);
}

interface RowProps {
  row: SchoolProgress;
  schoolYear: string | undefined;
}

/** Each type of which something waits, one click from the place where it is judged. */
function WaitingOf({ row, schoolYear }: RowProps) {
  const { t } = useTranslation('approval');
  const types = useRecordTypes();
  const waits = (types.data?.items ?? []).flatMap((type) => {
    const mine = row.counts.filter((one) => one.type === type.code);
    const number = sum(mine, ['submitted', 'verified']);
    const fresh = sum(
      mine.filter(({ official }) => !official),
      ['submitted', 'verified'],
    );
    const noted = row.noted.find((one) => one.type === type.code)?.count ?? 0;
    return number > 0 ? [{ type, number, fresh, noted }] : [];
  });
  const said = (fresh: number, changed: number, noted: number) =>
    [
      fresh > 0 && t('waitsNew', { number: count(fresh) }),
      changed > 0 && t('waitsChanged', { number: count(changed) }),
    ]
      .filter(Boolean)
      .join(', ') + (noted > 0 ? ` ${t('waitsNoted', { number: count(noted) })}` : '');
  if (waits.length === 0)
    return (
      <Text span fz="sm" c="dimmed">
        {t('waitsNot')}
      </Text>
    );
  return (
    <Group gap={6}>
      {waits.map(({ type, number, fresh, noted }) => (
        <GoButton
          key={type.code}
          size="compact-sm"
          to={paths.reviewRecords(type.path)}
          search={{ unit: row.school.id, schoolYear }}
        >
          {t('waits', { type: inWords(type.label), what: said(fresh, number - fresh, noted) })}
        </GoButton>
      ))}
    </Group>
  );
}

/** How much of all there is has been approved. */
function Approved({ counts }: { counts: RecordCount[] }) {
  const { t } = useTranslation('approval');
  const all = counts.reduce((total, one) => total + one.count, 0);
  if (all === 0)
    return (
      <Text span fz="sm" c="dimmed">
        {t('empty')}
      </Text>
    );
  return <Share part={sum(counts, ['approved'])} all={all} />;
}

function Closed({ row, schoolYear }: RowProps) {
  const { t } = useTranslation('approval');
  return (
    <Group gap={6}>
      {row.closedBy && (
        <Badge color="slate" leftSection={<IconLock size={14} />} styles={whole}>
          {t('closedBy', { unit: row.closedBy.name })}
        </Badge>
      )}
      <CloseRecords unit={row.school.id} schoolYear={schoolYear} row={row} />
    </Group>
  );
}
