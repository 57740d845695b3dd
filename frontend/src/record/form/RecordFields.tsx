import { SimpleGrid } from '@mantine/core';
import type { FormErrors, UseFormReturnType } from '@mantine/form';
import { type ReactNode, useId } from 'react';
import type { EducationRecord, RecordField, RecordType } from '../../api/types';
import { inWords } from '../../lib/label';
import { Section } from '../../ui/Page';
import { fieldsOf } from '../fields';
import { FieldInput } from './FieldInput';
import classes from './Form.module.css';
import { SectionIndex } from './SectionIndex';
import type { Values } from './values';

/** From so many sections on a form is too long to be seen at a glance. */
const LONG = 4;

interface RecordFieldsProps {
  type: RecordType;
  form: UseFormReturnType<Values>;
  /** Id of the school that the record belongs to. */
  school: string;
  /** What is edited; absent for a new record. */
  record?: EducationRecord;
}

/** The fields of a type, section by section. */
export function RecordFields({ type, form, school, record }: RecordFieldsProps) {
  const first = fieldsOf(type).find((field) => !field.formed)?.name;
  const page = useId();
  const idOf = (section: RecordType['sections'][number]) => `${page}-${section.code}`;
  const sections = type.sections.map((section) => (
    <Section key={section.code} id={idOf(section)} title={inWords(section.label)}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
        {section.fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={form.values[field.name] ?? null}
            error={errorOf(form.errors, field.name)}
            onChange={form.setFieldValue}
            school={school}
            schoolYear={record?.schoolYear}
            locked={locked(field, record)}
            fresh={record === undefined}
            rule={demanded(type, field)}
            remark={remarkOn(field.name, record)}
            // What the system makes is rarely typed, so typing begins after it.
            autoFocus={record === undefined && field.name === first}
          />
        ))}
      </SimpleGrid>
    </Section>
  ));
  if (sections.length < LONG) return sections;
  return (
    <div className={classes.form}>
      <div className={classes.sections}>{sections}</div>
      {/* After the fields, so that who goes by keys meets those first. */}
      <SectionIndex
        sections={type.sections.map((section) => ({
          id: idOf(section),
          title: inWords(section.label),
          wrong: section.fields.filter(({ name }) => errorOf(form.errors, name) ?? remarkOn(name, record))
            .length,
        }))}
      />
    </div>
  );
}

/** What else holds of the field, which the API refuses when it does not. */
function demanded(type: RecordType, field: RecordField): string | undefined {
  const rule = type.rules.find((one) => one.tier === 'error' && one.field === field.name);
  return rule && inWords(rule.label);
}

function locked(field: RecordField, record: EducationRecord | undefined): 'fixed' | 'masked' | undefined {
  if (record?.masked.includes(field.name)) return 'masked';
  return record && field.immutable ? 'fixed' : undefined;
}

/** Of several codes the server refuses one by its place, `otherSubjects.0`; it is told at the field. */
function errorOf(errors: FormErrors, field: string): ReactNode {
  const own = Object.keys(errors).find((one) => one === field || one.startsWith(`${field}.`));
  return own && errors[own];
}

/** What is to be corrected of the field, by whoever gave the record back. */
function remarkOn(field: string, record: EducationRecord | undefined): string | undefined {
  if (record?.state !== 'returned') return undefined;
  return record.remark?.fields.find((one) => one.field === field)?.reason;
}
