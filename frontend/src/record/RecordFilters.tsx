import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../api/types';
import { inWords } from '../lib/label';
import { schoolYearOf, schoolYears } from '../lib/schoolYear';
import { useCodeChoices } from '../ui/codes';
import { Filters } from '../ui/Filters';
import { SearchField } from '../ui/SearchField';
import { SearchSelect } from '../ui/SearchSelect';
import { UnitPicker } from '../ui/UnitPicker';
import { useRecordsOf, useRecordType } from './api';
import { fieldsOf, nameOf } from './fields';
import { coded, found, type RecordsSearch, states } from './search';

interface RecordFiltersProps {
  type: RecordType;
  filters: RecordsSearch;
  /** Id of the unit whose records are shown, chosen or not. */
  unit: string | undefined;
  /** The same when it is a school. */
  school: string | undefined;
  onChange: (change: Partial<RecordsSearch>) => void;
  /** Which columns the list shows. */
  columns?: ReactNode;
}

const versions = ['now', 'official'] as const;

/** Name or code, the unit, and for pupils of one school their class; what is asked less often is a row below. */
export function RecordFilters({ type, filters, unit, school, onChange, columns }: RecordFiltersProps) {
  const { t } = useTranslation('record');
  const further = [
    filters.schoolYear,
    filters.findings,
    filters.status,
    filters.gender,
    filters.official,
  ].filter(Boolean).length;
  return (
    <Filters
      active={further + [filters.unit, filters.class, filters.state].filter(Boolean).length}
      onClear={() =>
        onChange({
          unit: undefined,
          class: undefined,
          state: undefined,
          findings: undefined,
          schoolYear: undefined,
          status: undefined,
          gender: undefined,
          official: undefined,
        })
      }
      search={
        <SearchField
          label={t('filter.q')}
          // In a full row there is room for no more; what is read out and shown under the pointer says all.
          placeholder={t('filter.short')}
          title={t('filter.q')}
          value={filters.q}
          onSearch={(q) => onChange({ q })}
          maxLength={200}
          // As much as the row leaves, so that setting a filter moves nothing to another row.
          w={{ base: '100%', sm: 'auto' }}
          flex={{ sm: '1 1 200px' }}
          maw={{ sm: 320 }}
        />
      }
      more={<Further type={type} filters={filters} onChange={onChange} />}
      moreActive={further}
      beside={columns}
    >
      <UnitPicker
        label={t('filter.unit')}
        hideLabel
        width={220}
        value={unit ?? null}
        onChange={(id) => onChange({ unit: id ?? undefined, class: undefined })}
      />
      {type.code === 'student' && school && (
        <ClassPicker
          school={school}
          schoolYear={filters.schoolYear}
          value={filters.class}
          onChange={(id) => onChange({ class: id })}
        />
      )}
      <Select
        aria-label={t('filter.state')}
        placeholder={t('filter.state')}
        data={states.map((value) => ({ value, label: t(`ui:recordState.${value}`) }))}
        value={filters.state?.[0] ?? null}
        onChange={(state) => onChange({ state: state ? [state as (typeof states)[number]] : undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('ui:select.clear') }}
        w={{ base: '100%', sm: 130 }}
      />
    </Filters>
  );
}

/** The year, what rules found, which version, and fields with codes. */
function Further({ type, filters, onChange }: Pick<RecordFiltersProps, 'type' | 'filters' | 'onChange'>) {
  const { t } = useTranslation('record');
  return (
    <>
      <Select
        aria-label={t('filter.year')}
        data={schoolYears(new Date())}
        value={filters.schoolYear ?? schoolYearOf(new Date())}
        allowDeselect={false}
        onChange={(year) =>
          onChange({
            schoolYear: year && year !== schoolYearOf(new Date()) ? year : undefined,
            class: undefined,
          })
        }
        w={{ base: '100%', sm: 130 }}
      />
      <Select
        aria-label={t('filter.version')}
        data={versions.map((value) => ({ value, label: t(`version.${value}`) }))}
        value={filters.official ? 'official' : 'now'}
        allowDeselect={false}
        onChange={(version) => onChange({ official: version === 'official' || undefined })}
        w={{ base: '100%', sm: 160 }}
      />
      <Select
        aria-label={t('filter.findings')}
        placeholder={t('filter.findings')}
        data={found.map((value) => ({ value, label: t(`finding.filter.${value}`) }))}
        value={filters.findings ?? null}
        onChange={(value) => onChange({ findings: (value as RecordsSearch['findings']) ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('ui:select.clear') }}
        w={{ base: '100%', sm: 170 }}
      />
      {coded.map((name) => {
        const field = fieldsOf(type).find((one) => one.name === name);
        return (
          field?.codeList && (
            <CodePicker
              key={name}
              label={inWords(field.label)}
              list={field.codeList}
              value={filters[name]}
              onChange={(code) => onChange({ [name]: code })}
            />
          )
        );
      })}
    </>
  );
}

interface CodePickerProps {
  label: string;
  list: string;
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}

function CodePicker({ label, list, value, onChange }: CodePickerProps) {
  const choices = useCodeChoices(list, value === undefined ? [] : [value]);
  return (
    <SearchSelect
      aria-label={label}
      placeholder={label}
      choices={choices}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      w={{ base: '100%', sm: 150 }}
    />
  );
}

interface ClassPickerProps {
  school: string;
  schoolYear: string | undefined;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

function ClassPicker({ school, schoolYear, value, onChange }: ClassPickerProps) {
  const { t } = useTranslation('record');
  const { type } = useRecordType('classes');
  const classes = useRecordsOf(school, type, schoolYear);
  return (
    <SearchSelect
      aria-label={t('filter.class')}
      placeholder={t('filter.class')}
      choices={(classes.data?.items ?? []).map((one) => ({ value: one.id, label: nameOf(one) }))}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      w={{ base: '100%', sm: 130 }}
    />
  );
}
