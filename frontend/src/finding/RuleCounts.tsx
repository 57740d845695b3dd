import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FindingCount } from '../api/types';
import { inWords } from '../lib/label';
import { count } from '../lib/numbers';
import { type Column, DataTable } from '../ui/DataTable';
import { aboutOf, mends, stops } from '../ui/findings';
import { useRecordTypes } from '../ui/recordTypes';

interface RuleCountsProps {
  items: FindingCount[];
  /** Whether what is confirmed is counted too. */
  all: boolean;
  chosen: FindingCount | undefined;
  onChoose: (one: FindingCount) => void;
}

/** One line for each rule that found something; choosing one lists its records below. */
export function RuleCounts({ items, all, chosen, onChoose }: RuleCountsProps) {
  const { t } = useTranslation('finding');
  const types = useRecordTypes();
  const typeOf = (code: string) => types.data?.items.find((type) => type.code === code);
  const columns: Column<FindingCount>[] = [
    {
      key: 'rule',
      header: t('rule'),
      cell: (one) => (
        <Anchor
          component="button"
          type="button"
          fz="sm"
          ta="start"
          aria-pressed={one === chosen}
          onClick={() => onChoose(one)}
        >
          {aboutOf(typeOf(one.type), one.rule)}
        </Anchor>
      ),
    },
    {
      key: 'type',
      header: t('type'),
      cell: ({ type }) => {
        const label = typeOf(type)?.label;
        return label ? inWords(label) : type;
      },
    },
    {
      key: 'before',
      header: t('before'),
      cell: (one) => {
        const type = typeOf(one.type);
        if (mends(type, one.rule)) return t('beforeMends');
        return t(stops(type, one.rule) ? 'beforeStops' : 'beforeGoesOn');
      },
    },
    { key: 'open', header: t('open'), end: true, cell: ({ open }) => count(open) },
    ...(all
      ? [
          {
            key: 'confirmed',
            header: t('confirmed'),
            end: true,
            cell: ({ confirmed }: FindingCount) => count(confirmed),
          },
        ]
      : []),
    { key: 'schools', header: t('schools'), end: true, cell: ({ schools }) => count(schools) },
  ];
  return (
    <DataTable
      label={t('rules')}
      columns={columns}
      rows={items}
      rowKey={({ type, rule }) => `${type} ${rule}`}
      marked={chosen && `${chosen.type} ${chosen.rule}`}
    />
  );
}
