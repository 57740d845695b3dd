import type { ReactNode } from 'react';
import type { RecordField } from '../../api/types';
import { useCodeChoices } from '../../ui/codes';
import { SearchMultiSelect } from '../../ui/SearchMultiSelect';
import { SearchSelect } from '../../ui/SearchSelect';
import { useReferenceChoices } from '../references';

interface Common {
  label: string;
  description: ReactNode;
  error: ReactNode;
  required: boolean;
  disabled: boolean;
  autoFocus: boolean;
}

interface One extends Common {
  value: string | null;
  onChange: (value: string | null) => void;
}

/** One code of a list. */
export function CodeInput({ list, ...field }: One & { list: string }) {
  const choices = useCodeChoices(list, field.value === null ? [] : [field.value]);
  return <SearchSelect {...field} choices={choices} />;
}

interface Several extends Common {
  value: string[];
  onChange: (value: string[]) => void;
}

/** Any number of codes of a list. */
export function CodesInput({ list, ...field }: Several & { list: string }) {
  const choices = useCodeChoices(list, field.value);
  return <SearchMultiSelect {...field} size="sm" choices={choices} />;
}

interface ReferenceInputProps extends One {
  field: RecordField;
  school: string;
  schoolYear: string | undefined;
}

/** Another record of the same school, by its code. */
export function ReferenceInput({ field, school, schoolYear, ...input }: ReferenceInputProps) {
  const choices = useReferenceChoices(field, school, schoolYear);
  return <SearchSelect {...input} choices={choices} />;
}
