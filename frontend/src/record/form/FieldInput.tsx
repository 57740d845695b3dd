import { NumberInput, Text, TextInput } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordField } from '../../api/types';
import { inWords } from '../../lib/label';
import { DateField } from '../../ui/DateField';
import { SearchSelect } from '../../ui/SearchSelect';
import { CodeInput, CodesInput, ReferenceInput } from './choosing';
import type { FieldValue } from './values';

export interface FieldInputProps {
  field: RecordField;
  value: FieldValue;
  error: ReactNode;
  onChange: (name: string, value: FieldValue) => void;
  /** Id of the school whose records a reference may point to. */
  school: string;
  schoolYear: string | undefined;
  /** `fixed` once it is given, `masked` when this reader may not read it, so that writing it would be blind. */
  locked: 'fixed' | 'masked' | undefined;
  /** The record does not exist yet, and the system can still make what is left out. */
  fresh: boolean;
  /** What holds of it beside its form. */
  rule?: string;
  /** Why the record came back because of it. */
  remark?: string;
  autoFocus: boolean;
}

/** The input of one field, by what kind it is. Kept while others are typed in: a form has scores of them. */
export const FieldInput = memo(function FieldInput(props: FieldInputProps) {
  const { field, value, onChange, school, schoolYear } = props;
  const { t, i18n } = useTranslation('record');
  const common = useCommon(props);
  const set = (now: FieldValue) => onChange(field.name, now);
  switch (field.kind) {
    case 'code':
      return (
        <CodeInput {...common} list={field.codeList ?? ''} value={value as string | null} onChange={set} />
      );
    case 'codes':
      return <CodesInput {...common} list={field.codeList ?? ''} value={value as string[]} onChange={set} />;
    case 'reference':
      return (
        <ReferenceInput
          {...common}
          field={field}
          school={school}
          schoolYear={schoolYear}
          value={value as string | null}
          onChange={set}
        />
      );
    case 'boolean':
      return (
        <SearchSelect
          {...common}
          choices={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
          value={value === null ? null : String(value)}
          onChange={(now) => set(now === null ? null : now === 'true')}
        />
      );
    case 'date':
      return <DateField {...common} value={value as string | null} onChange={set} />;
    case 'integer':
    case 'decimal':
    case 'year':
      return (
        <NumberInput
          {...common}
          value={value as number | string}
          onChange={(now) => set(typeof now === 'bigint' ? String(now) : now)}
          allowDecimal={field.kind === 'decimal'}
          allowNegative={field.min === null || field.min < 0}
          decimalSeparator={i18n.language === 'vi' ? ',' : '.'}
          // A number out of bounds is refused with words, not silently made another.
          clampBehavior="none"
          hideControls
        />
      );
    default:
      return (
        <TextInput
          {...common}
          {...typing[field.kind]}
          maxLength={field.longest ?? undefined}
          value={value as string}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
  }
});

/** What keyboards of phones are to offer. */
const typing: Partial<Record<RecordField['kind'], object>> = {
  phone: { type: 'tel' },
  email: { type: 'email' },
  url: { type: 'url' },
  'national-id': { inputMode: 'numeric', spellCheck: false },
};

function useCommon({ field, error, locked, fresh, rule, remark, autoFocus }: FieldInputProps) {
  const { t } = useTranslation('record');
  const help =
    locked === 'masked'
      ? t('form.masked')
      : locked === 'fixed'
        ? t('form.fixed')
        : fresh && field.formed
          ? t('form.formed')
          : field.kind === 'national-id'
            ? t('form.nationalId')
            : rule;
  return {
    label: inWords(field.label),
    description: remark ? <Remark text={remark} help={help} /> : help,
    error,
    required: field.required && !(fresh && field.formed) && locked === undefined,
    disabled: locked !== undefined,
    autoFocus,
    autoComplete: 'off',
    // By this the form finds the input of a field that was refused.
    'data-path': field.name,
  };
}

/** Why the field came back, before what else is to be known of it. */
function Remark({ text, help }: { text: string; help?: string }) {
  const { t } = useTranslation('record');
  return (
    <>
      <Text span display="block" fz="sm" fw={500} c="var(--mantine-color-orange-light-color)">
        <IconArrowBackUp size={14} aria-hidden="true" style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
        {t('remark.field', { reason: text })}
      </Text>
      {help}
    </>
  );
}
