import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';
import type { RecordField } from '../../api/types';
import { recallDraft, rememberDraft } from '../../lib/drafts';
import { useMe } from '../../session/me';
import { changeOf, type Values } from './values';

/** What was typed into the form of a record and not saved, kept by the tab until the session ends. */
export interface Draft {
  /** When it was typed last. */
  at: string;
  /** The version it was typed over; null of a new record. */
  version: number | null;
  /** Only the fields that were typed in. */
  typed: Values;
}

export interface Drafting {
  /** What was left here before, until it is taken up or given up. */
  offered: Draft | null;
  take: () => void;
  drop: () => void;
  /** It is saved, or no longer wanted. */
  forget: () => void;
}

/**
 * Keeps what is typed into a form through a reload, a crash or the end of a session, and offers it to the same account
 * when the form is opened again.
 *
 * @param name which form, such as `student.new`
 */
export function useDraft(
  name: string,
  fields: RecordField[],
  form: UseFormReturnType<Values>,
  initial: Values,
  version: number | null,
): Drafting {
  const account = useMe().account.id;
  const [offered, setOffered] = useState(() => recall(account, name));
  const typed = changed(fields, initial, form.values);
  const text = JSON.stringify(typed);

  useEffect(() => {
    const now = JSON.parse(text) as Values;
    // What is offered stays until one has decided about it, even when one begins to type.
    if (Object.keys(now).length > 0) {
      const all = { ...offered?.typed, ...now };
      keep(account, name, {
        at: new Date().toISOString(),
        version: offered ? offered.version : version,
        typed: all,
      });
    } else if (!offered) keep(account, name, null);
  }, [account, name, text, version, offered]);

  return {
    offered,
    take: () => {
      form.setValues({ ...form.getValues(), ...offered?.typed, ...typed });
      setOffered(null);
    },
    drop: () => setOffered(null),
    forget: () => keep(account, name, null),
  };
}

/** The fields that say something else than at first, as the form holds them. */
function changed(fields: RecordField[], initial: Values, now: Values): Values {
  return Object.fromEntries(
    Object.keys(changeOf(fields, initial, now)).map((field) => [field, now[field] ?? null]),
  );
}

function recall(account: string, name: string): Draft | null {
  try {
    const kept = recallDraft(account, `record.${name}`);
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

function keep(account: string, name: string, draft: Draft | null): void {
  rememberDraft(account, `record.${name}`, draft && JSON.stringify(draft));
}
