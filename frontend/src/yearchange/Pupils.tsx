import { CloseButton, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { YearChange } from '../api/types';
import { type Column, DataTable } from '../ui/DataTable';
import { nextClasses, type PlanDraft, type PupilDraft, repeatsIn } from './plan';

interface PupilsProps {
  change: YearChange;
  draft: PlanDraft;
  fixed: boolean;
  onChange: (pupils: PupilDraft[]) => void;
}

const decisions = ['repeat', 'move', 'leave'] as const;
const FOUND = 20;

/** Pupils who do not go along with their class, found by name. */
export function Pupils({ change, draft, fixed, onChange }: PupilsProps) {
  const { t } = useTranslation('yearchange');
  const set = (id: string, some: Partial<PupilDraft>) =>
    onChange(draft.pupils.map((one) => (one.id === id ? { ...one, ...some } : one)));
  const next = nextClasses(draft);
  const columns: Column<PupilDraft>[] = [
    { key: 'name', header: t('pupil'), cell: ({ name }) => name },
    { key: 'class', header: t('old'), tight: true, cell: ({ classCode }) => classCode },
    {
      key: 'decision',
      header: t('decision'),
      width: 190,
      cell: ({ id, name, classCode, decision }) => (
        <Select
          size="xs"
          aria-label={t('decisionOf', { name })}
          data={decisions.map((value) => ({ value, label: t(`decisions.${value}`) }))}
          value={decision}
          allowDeselect={false}
          disabled={fixed}
          onChange={(value) =>
            set(id, {
              decision: value as PupilDraft['decision'],
              to: value === 'repeat' ? repeatsIn(change, draft, classCode) : null,
            })
          }
        />
      ),
    },
    {
      key: 'to',
      header: t('to'),
      width: 200,
      cell: ({ id, name, decision, to }) =>
        decision !== 'leave' && (
          <Select
            size="xs"
            aria-label={t('toOf', { name })}
            data={next}
            value={to}
            disabled={fixed}
            onChange={(value) => set(id, { to: value })}
          />
        ),
    },
    {
      key: 'remove',
      header: t('remove'),
      cell: ({ id, name }) =>
        !fixed && (
          <CloseButton
            size="sm"
            aria-label={t('removeOf', { name })}
            onClick={() => onChange(draft.pupils.filter((one) => one.id !== id))}
          />
        ),
    },
  ];
  return (
    <Stack gap="sm">
      {!fixed && (
        <Finder
          change={change}
          taken={draft.pupils.map(({ id }) => id)}
          onFind={(pupil) =>
            onChange([
              ...draft.pupils,
              { ...pupil, decision: 'repeat', to: repeatsIn(change, draft, pupil.classCode) },
            ])
          }
        />
      )}
      {draft.pupils.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('nobody')}
        </Text>
      ) : (
        <DataTable label={t('pupils')} columns={columns} rows={draft.pupils} rowKey={({ id }) => id} />
      )}
    </Stack>
  );
}

interface FinderProps {
  change: YearChange;
  taken: string[];
  onFind: (pupil: Pick<PupilDraft, 'id' | 'name' | 'classCode'>) => void;
}

function Finder({ change, taken, onFind }: FinderProps) {
  const { t } = useTranslation('yearchange');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 250);
  const found = api.useQuery(
    'get',
    '/students',
    {
      params: {
        query: {
          unit: change.school.id,
          schoolYear: change.from,
          q,
          limit: FOUND,
          fields: 'id,fullName,classCode',
        },
      },
    },
    { enabled: q.trim().length > 1 },
  );
  const pupils = (found.data?.items ?? []).filter(({ id }) => !taken.includes(id));
  return (
    <Select
      label={t('find')}
      placeholder={t('findHint')}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      value={null}
      // The server has found them already, by beginnings of words without diacritics.
      filter={({ options }) => options}
      data={pupils.map(({ id, fullName, classCode }) => ({ value: id, label: `${fullName} – ${classCode}` }))}
      nothingFoundMessage={q.trim().length > 1 && found.isSuccess ? t('notFound') : undefined}
      onChange={(id) => {
        const pupil = pupils.find((one) => one.id === id);
        if (pupil) onFind({ id: pupil.id, name: pupil.fullName, classCode: pupil.classCode });
        setTyped('');
      }}
      maw={420}
    />
  );
}
