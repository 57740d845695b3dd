import { Alert, Code, List, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, isProblem } from '../api/problem';
import type { ProblemItem } from '../api/types';
import { useProblemText } from './States';

export interface Saving {
  /** For the form's `onSubmit`. */
  submit: (event?: FormEvent<HTMLFormElement>) => void;
  saving: boolean;
  /** What was refused about the form as a whole; the rest stands at the fields. */
  problem: ReactNode;
  /** Whether something typed would be lost, in a form that closes once it is saved; what is on its way is not. */
  unsaved: () => boolean;
}

/**
 * Saves a form: errors of the server go to the fields their pointers name, the first wrong field takes the focus,
 * whatever belongs to no field is shown in `problem`. Nothing typed is lost.
 */
export function useSave<Values extends object>(
  form: UseFormReturnType<Values>,
  save: (values: Values) => Promise<unknown>,
): Saving {
  const [saving, setSaving] = useState(false);
  const sent = useRef(false);
  const [problem, setProblem] = useState<ReactNode>(null);

  async function submit(values: Values) {
    sent.current = true;
    setSaving(true);
    setProblem(null);
    try {
      await save(values);
    } catch (error) {
      sent.current = false;
      const { atFields, rest } = placed(form.getValues(), error);
      form.setErrors(atFields);
      const [first] = Object.keys(atFields);
      if (rest.length > 0 || !first) setProblem(<ProblemAlert error={error} items={rest} />);
      if (first) queueMicrotask(() => form.getInputNode(first)?.focus());
    } finally {
      setSaving(false);
    }
  }

  /** Nothing is saved while a field holds what it could not read: what it said before would be taken for what was typed. */
  const unread = (event?: FormEvent<HTMLFormElement>) =>
    event?.currentTarget.querySelector<HTMLElement>('[data-unread]');

  return {
    // What the form itself finds wrong is told as what the server finds: at the fields, the first of which is gone to.
    submit: (event) => {
      const field = unread(event);
      if (field) {
        event?.preventDefault();
        field.focus();
        return;
      }
      form.onSubmit(submit, (wrong) => {
        const [first] = Object.keys(wrong);
        if (first) form.getInputNode(first)?.focus();
      })(event);
    },
    saving,
    problem,
    unsaved: () => !sent.current && form.isDirty(),
  };
}

/** A refusal inside a page or form, announced at once. */
export function ProblemAlert({ error, items = [] }: { error: unknown; items?: ProblemItem[] }) {
  const { t } = useTranslation('ui');
  const { title, detail, requestId } = useProblemText(error);
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle size={20} />} title={title} role="alert">
      {isProblem(error, 'version-stale') ? (
        <Text fz="sm">{t('state.stale')}</Text>
      ) : items.length > 0 ? (
        <List fz="sm">
          {items.map((item) => (
            <List.Item key={`${item.pointer} ${item.code}`}>{sentence(item)}</List.Item>
          ))}
        </List>
      ) : (
        <Text fz="sm">{detail}</Text>
      )}
      {requestId && (
        <Text fz="xs" mt={4}>
          {t('state.requestId')} <Code>{requestId}</Code>
        </Text>
      )}
    </Alert>
  );
}

/** The errors that a refusal names; none for other failures. */
export function problemItems(error: unknown): ProblemItem[] {
  return error instanceof ApiError ? error.items : [];
}

/** Splits the errors of a refusal into those of the form's fields and the rest. */
export function placed(
  values: object,
  error: unknown,
): { atFields: Record<string, string>; rest: ProblemItem[] } {
  const atFields: Record<string, string> = {};
  const rest: ProblemItem[] = [];
  for (const item of problemItems(error)) {
    const field = fieldOf(item.pointer);
    if (!has(values, field)) rest.push(item);
    else atFields[field] = [atFields[field], sentence(item)].filter(Boolean).join(' ');
  }
  return { atFields, rest };
}

/** The sentence of one error, with what to do when the server knows it. */
export function sentence(item: ProblemItem): string {
  return [item.detail, item.hint].filter(Boolean).join(' ');
}

/** `/rows/3/unit` -> `rows.3.unit`, the way form fields are named. */
function fieldOf(pointer: string): string {
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

function has(values: unknown, field: string): boolean {
  let here: unknown = values;
  for (const step of field.split('.')) {
    if (typeof here !== 'object' || here === null || !(step in here)) return false;
    here = (here as Record<string, unknown>)[step];
  }
  return true;
}
