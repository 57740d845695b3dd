import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { moment } from '../../lib/dates';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import type { Column } from '../../ui/DataTable';
import { GoLink } from '../../ui/GoLink';
import { Officers } from '../Officers';
import { lacks, progressOf } from '../progress';
import { ProgressState } from './ProgressState';

/** So many of the things that a unit lacks are named in its row. */
const NAMED = 2;

/** One row for each invited unit: how far it is, what it lacks, when it comes, whom it sends. */
export function useBoardColumns(): Column<Dossier>[] {
  const { t } = useTranslation('handover');
  return [
    {
      key: 'unit',
      header: t('field.invited'),
      cell: ({ id, unit, successor, supersededAt }) => (
        <>
          <GoLink to={paths.dossier(id)}>{unit.name}</GoLink>
          {successor && !supersededAt && <Quiet>{t('board.successor')}</Quiet>}
        </>
      ),
    },
    {
      key: 'progress',
      header: t('field.state'),
      cell: (dossier) => <ProgressState progress={progressOf(dossier)} />,
    },
    {
      key: 'missing',
      header: t('board.missing'),
      cell: (dossier) => <Lacking dossier={dossier} />,
    },
    {
      key: 'slot',
      header: t('board.slot'),
      cell: ({ slot }) =>
        slot && (
          <>
            <span className="numbers">{moment(slot.at)}</span>
            <Quiet>{slot.name}</Quiet>
          </>
        ),
    },
    {
      key: 'officers',
      header: t('part.officer'),
      cell: ({ people }) =>
        people.some(({ part }) => part === 'officer') && (
          <Stack gap={4}>
            <Officers people={people} />
          </Stack>
        ),
    },
  ];
}

function Quiet({ children }: { children: string }) {
  return (
    <Text span fz="xs" c="dimmed" display="block">
      {children}
    </Text>
  );
}

function Lacking({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const missing = lacks(dossier);
  if (missing.length === 0) return t('board.lacksNothing');
  const words = missing.slice(0, NAMED).map((code) => t(`board.lack.${code}`, { defaultValue: code }));
  const more = missing.length - words.length;
  const named = words.join(', ');
  return more > 0 ? t('board.lackMore', { named, number: count(more) }) : named;
}
