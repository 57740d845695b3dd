import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordField, RecordType } from '../api/types';
import { inWords } from '../lib/label';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { DataList, type Pages } from '../ui/DataList';
import type { Column, DataTableProps } from '../ui/DataTable';
import { GoLink } from '../ui/GoLink';
import { RecordState } from '../ui/StateBadge';
import { FindingMark } from './FindingMark';
import { columnsOf, fieldsOf, nameOf, naming } from './fields';
import type { RecordsSearch } from './search';
import { shown } from './Value';

interface RecordTableProps {
  type: RecordType;
  label: string;
  pages: Pages<EducationRecord>;
  /** Where rows of one school stand together, names of what they refer to are at hand and the school needs no column. */
  oneSchool: boolean;
  /** Fields that all rows have in common. */
  without?: string[];
  /** Names of the fields to show beside name and code, with commas between; absent: the usual ones. */
  named?: string;
  /** Rows to be moved on together. */
  choice?: DataTableProps<EducationRecord>['choice'];
  /** Opens a record beside the list. */
  onPeek?: (id: string) => void;
  /** Id of the record that is open beside the list. */
  peeked?: string;
  sort?: RecordsSearch['sort'];
  onSort?: (sort: RecordsSearch['sort']) => void;
  empty: ReactNode;
}

/** Records of one type: what each is called, what tells it from others, and how far it has come. */
export function RecordTable(props: RecordTableProps) {
  const { type, label, pages, choice, peeked, sort, onSort, empty, ...look } = props;
  const columns = useColumns(type, look);
  return (
    <DataList
      label={label}
      pages={pages}
      columns={columns}
      rowKey={(record) => record.id}
      choice={choice}
      marked={peeked}
      sort={sort}
      onSort={onSort && ((wanted) => onSort(wanted as RecordsSearch['sort']))}
      empty={empty}
    />
  );
}

function useColumns(
  type: RecordType,
  {
    oneSchool,
    without = [],
    named,
    onPeek,
  }: Pick<RecordTableProps, 'oneSchool' | 'without' | 'named' | 'onPeek'>,
): Column<EducationRecord>[] {
  const { t } = useTranslation('record');
  const sees = useSees('unit.view');
  const fields = fieldsOf(type);
  const header = (name: string, otherwise: string) => {
    const field = fields.find((one) => one.name === name);
    return field ? inWords(field.label) : otherwise;
  };
  const school: Column<EducationRecord> = {
    key: 'school',
    header: t('field.school'),
    cell: ({ school: unit }) => (
      <GoLink to={paths.unit(unit.id)} open={sees(unit)}>
        {unit.name}
      </GoLink>
    ),
  };
  const peek: Column<EducationRecord> = {
    key: 'peek',
    header: t('peek.header'),
    width: 1,
    end: true,
    wide: true,
    cell: (record) => (
      <Tooltip label={t('peek.open')}>
        <ActionIcon
          variant="subtle"
          color="slate"
          aria-label={t('peek.of', { name: nameOf(record) })}
          data-peek={record.id}
          onClick={() => onPeek?.(record.id)}
        >
          <IconLayoutSidebarRight size={16} />
        </ActionIcon>
      </Tooltip>
    ),
  };
  return [
    {
      key: 'name',
      header: header('fullName', header('name', t('field.name'))),
      sort: 'name',
      cell: (record) => (
        <>
          <GoLink to={paths.record(type.path, record.id)} search={{ schoolYear: record.schoolYear }}>
            {nameOf(record)}
          </GoLink>
          <FindingMark type={type} record={record} />
        </>
      ),
    },
    {
      key: 'code',
      header: header('code', t('field.code')),
      sort: 'code',
      tight: true,
      cell: (record) => String(record.code ?? ''),
    },
    ...columnsOf(type, named)
      .filter(({ name }) => !without.includes(name) && !naming.includes(name))
      .map((field) => column(field, oneSchool)),
    ...(oneSchool ? [] : [school]),
    {
      key: 'state',
      header: t('field.state'),
      width: 130,
      cell: ({ state }) => <RecordState state={state} />,
    },
    ...(onPeek ? [peek] : []),
  ];
}

function column(field: RecordField, named: boolean): Column<EducationRecord> {
  return {
    key: field.name,
    header: inWords(field.label),
    end: field.kind === 'integer' || field.kind === 'decimal',
    tight: field.kind === 'date',
    cell: (record) => shown(record, field, named),
  };
}
