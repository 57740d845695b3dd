import { MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { CommuneType, SchoolLevel, UnitKind } from '../api/types';
import { communeTypes, levelGroups, ownerships } from './schoolCodes';
import { levels } from './search';

/** What of a unit can be written in a form, whether it is founded or edited. */
export interface UnitTexts {
  name: string;
  aliases: string[];
  type: CommuneType | null;
  levels: SchoolLevel[];
  levelGroup: string | null;
  ownership: string | null;
}

interface UnitFieldsProps<Values extends UnitTexts> {
  form: UseFormReturnType<Values>;
  kind: UnitKind;
  /** Why name, type and levels stay as they are; absent when they may change. */
  fixed?: string;
}

export function UnitFields<Values extends UnitTexts>({ form, kind, fixed }: UnitFieldsProps<Values>) {
  const { t } = useTranslation('unit');
  const clearable = { clearable: true, clearButtonProps: { 'aria-label': t('filter.clear') } };
  return (
    <>
      <TextInput
        label={t('field.name')}
        description={fixed}
        disabled={fixed !== undefined}
        required
        maxLength={200}
        {...form.getInputProps('name')}
      />
      {kind === 'commune' && (
        <Select
          label={t('field.type')}
          data={communeTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
          disabled={fixed !== undefined}
          allowDeselect={false}
          {...form.getInputProps('type')}
        />
      )}
      {kind === 'school' && (
        <>
          <Select
            label={t('field.levelGroup')}
            data={levelGroups.map((value) => ({ value, label: t(`levelGroup.${value}`) }))}
            searchable
            nothingFoundMessage={t('noCode')}
            {...clearable}
            {...form.getInputProps('levelGroup')}
          />
          <MultiSelect
            size="sm"
            label={t('field.levels')}
            description={fixed ?? t('new.levelsHelp')}
            data={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
            disabled={fixed !== undefined}
            {...clearable}
            {...form.getInputProps('levels')}
          />
          <Select
            label={t('field.ownership')}
            data={ownerships.map((value) => ({ value, label: t(`ownership.${value}`) }))}
            {...clearable}
            {...form.getInputProps('ownership')}
          />
        </>
      )}
      <TagsInput
        size="sm"
        label={t('field.aliases')}
        description={t('new.aliasesHelp')}
        splitChars={[';', '|']}
        maxTags={20}
        {...clearable}
        {...form.getInputProps('aliases')}
      />
    </>
  );
}
