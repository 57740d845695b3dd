import { Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { YearChange } from '../api/types';
import { count } from '../lib/numbers';
import { useCodeChoices, useCodeWords } from '../ui/codes';
import { type Column, DataTable } from '../ui/DataTable';
import { SearchSelect } from '../ui/SearchSelect';
import type { ClassDraft } from './plan';

interface ClassesProps {
  change: YearChange;
  classes: ClassDraft[];
  /** The plan cannot be changed. */
  fixed: boolean;
  onChange: (classes: ClassDraft[]) => void;
}

/** Each class of the old year with what it becomes. */
export function Classes({ change, classes, fixed, onChange }: ClassesProps) {
  const { t } = useTranslation('yearchange');
  const grade = useCodeWords('grade');
  const grades = useCodeChoices('grade', []);
  const set = (code: string, some: Partial<ClassDraft>) =>
    onChange(classes.map((one) => (one.code === code ? { ...one, ...some } : one)));
  const old = (code: string) => change.classes.find((one) => one.code === code);
  const columns: Column<ClassDraft>[] = [
    {
      key: 'old',
      header: t('old'),
      cell: ({ code }) => (
        <Group gap={6}>
          {old(code)?.name}
          <Text span fz="xs" c="dimmed">
            {grade(old(code)?.grade ?? '')}
          </Text>
        </Group>
      ),
    },
    { key: 'pupils', header: t('number'), end: true, cell: ({ code }) => count(old(code)?.pupils ?? 0) },
    {
      key: 'leaves',
      header: t('leaves'),
      cell: ({ code, leaves }) => (
        <Checkbox
          aria-label={t('leavesOf', { name: old(code)?.name })}
          checked={leaves}
          disabled={fixed}
          onChange={(event) => set(code, { leaves: event.currentTarget.checked })}
        />
      ),
    },
    {
      key: 'code',
      header: t('toCode'),
      width: 130,
      cell: ({ code, leaves, toCode }) =>
        !leaves && (
          <TextInput
            size="xs"
            aria-label={t('toCodeOf', { name: old(code)?.name })}
            value={toCode}
            maxLength={40}
            disabled={fixed}
            onChange={(event) => set(code, { toCode: event.currentTarget.value })}
          />
        ),
    },
    {
      key: 'name',
      header: t('toName'),
      width: 200,
      cell: ({ code, leaves, toName }) =>
        !leaves && (
          <TextInput
            size="xs"
            aria-label={t('toNameOf', { name: old(code)?.name })}
            value={toName}
            maxLength={100}
            disabled={fixed}
            onChange={(event) => set(code, { toName: event.currentTarget.value })}
          />
        ),
    },
    {
      key: 'grade',
      header: t('toGrade'),
      width: 190,
      cell: ({ code, leaves, toGrade }) =>
        !leaves && (
          <SearchSelect
            size="xs"
            aria-label={t('toGradeOf', { name: old(code)?.name })}
            choices={grades}
            value={toGrade}
            disabled={fixed}
            onChange={(next) => next && set(code, { toGrade: next })}
          />
        ),
    },
  ];
  return <DataTable label={t('classes')} columns={columns} rows={classes} rowKey={({ code }) => code} />;
}
