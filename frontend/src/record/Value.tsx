import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordField } from '../api/types';
import { date } from '../lib/dates';
import { decimal } from '../lib/numbers';
import { paths } from '../paths';
import { useCodeWords } from '../ui/codes';
import { GoLink } from '../ui/GoLink';
import { Masked } from '../ui/Masked';
import { isBlank, nameOf } from './fields';
import { useReferred } from './references';

interface ValueProps {
  record: EducationRecord;
  field: RecordField;
  /** References by the name of what they point to, which asks for all of it that the school has. */
  named?: boolean;
}

/** A field as people read it; null where it says nothing, so that its place can be left out. */
export function shown(record: EducationRecord, field: RecordField, named = false): ReactNode {
  return isBlank(record, field) ? null : <Value record={record} field={field} named={named} />;
}

function Value({ record, field, named }: ValueProps) {
  const { t } = useTranslation('record');
  if (record.masked.includes(field.name)) return <Masked />;
  const value = record[field.name];
  switch (field.kind) {
    case 'code':
    case 'codes':
      return <Words list={field.codeList ?? ''} codes={[value].flat().map(String)} />;
    case 'reference':
      return named ? <Reference record={record} field={field} code={String(value)} /> : String(value);
    case 'date':
      return date(String(value));
    case 'boolean':
      return t(value ? 'yes' : 'no');
    case 'integer':
    case 'decimal':
      return decimal(Number(value));
    case 'url':
      return <Website address={String(value)} />;
    default:
      return String(value);
  }
}

function Words({ list, codes }: { list: string; codes: string[] }) {
  const words = useCodeWords(list);
  return codes.map(words).join(', ');
}

function Reference({ record, field, code }: { record: EducationRecord; field: RecordField; code: string }) {
  const { path, records } = useReferred(field, record.school.id, record.schoolYear);
  const to = records?.find((one) => one.code === code);
  if (!path || !to) return code;
  return (
    <GoLink to={paths.record(path, to.id)} search={{ schoolYear: to.schoolYear }}>
      {nameOf(to)}
    </GoLink>
  );
}

/** Only addresses of the web become links; anything else that was typed stays words. */
function Website({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return address;
  return (
    <Anchor href={address} target="_blank" rel="noreferrer" inherit>
      {address}
    </Anchor>
  );
}
