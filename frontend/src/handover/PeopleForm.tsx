import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import type { Participant, Registration } from '../api/types';
import { CancelButton, Closing } from '../ui/closing';
import { useSave } from '../ui/forms';
import { LeaveGuard } from '../ui/LeaveGuard';
import { People } from './People';
import classes from './PeopleForm.module.css';
import { PersonFields } from './PersonFields';
import { numbered, places } from './places';

export interface PeopleValues {
  people: Participant[];
  reason: string;
}

interface Seen {
  people: readonly Participant[];
  version: number;
}

interface PeopleFormProps {
  /** How many of each part the campaign asks for. */
  asked: Pick<Registration, 'leaders' | 'officers'>;
  /** Whom the unit has named so far. */
  seen: Seen;
  /** After the deadline, who names people says why. */
  late?: boolean;
  send: ReactNode;
  onSend: (values: PeopleValues, seen: Seen) => Promise<unknown>;
  /** Fetches what stands there now, after somebody else was faster. */
  onStale: () => Promise<Seen | undefined>;
  onCancel?: () => void;
  /** Hears what is typed, so that it outlives the form. */
  onTyped?: (people: Participant[]) => void;
}

/** Names whom a unit sends. The server says what is wrong, all of it at once; what is typed stays. */
export function PeopleForm({ asked, seen, late, send, onSend, onStale, onCancel, onTyped }: PeopleFormProps) {
  const { t } = useTranslation('handover');
  const base = useRef(seen);
  const [others, setOthers] = useState<readonly Participant[]>();
  const saved = useRef(false);
  const form = useForm<PeopleValues>({
    initialValues: { people: places(asked, seen.people), reason: '' },
    onValuesChange: ({ people }) => onTyped?.(people),
  });
  const { submit, saving, problem } = useSave(form, async (values) => {
    setOthers(undefined);
    try {
      saved.current = true;
      await onSend(values, base.current);
    } catch (refused) {
      saved.current = false;
      if (!isProblem(refused, 'version-stale')) throw refused;
      const now = await onStale();
      if (!now) throw refused;
      base.current = now;
      setOthers(now.people);
    }
  });
  // Whoever has pressed a button that gave way to the form goes on in it.
  const box = useRef<HTMLFormElement>(null);
  const called = onCancel !== undefined;
  useEffect(() => {
    if (called) box.current?.querySelector('input')?.focus();
  }, [called]);
  const whole = (
    <form ref={box} onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => !saved.current && form.isDirty()} />
      <Stack gap="md">
        {numbered(form.values.people).map(({ person, number }, at) => (
          <PersonFields
            key={`${person.part} ${number}`}
            form={form}
            at={at}
            legend={number === null ? t(`part.${person.part}`) : t(`part.${person.part}Number`, { number })}
          />
        ))}
        {late && (
          <Textarea
            label={t('dossier.reason')}
            description={t('dossier.reasonHelp')}
            required
            maxLength={500}
            minRows={2}
            classNames={{ input: classes.input }}
            {...form.getInputProps('reason')}
          />
        )}
        {form.errors.people && (
          <Text fz="sm" c="var(--mantine-color-error)" role="alert">
            {form.errors.people}
          </Text>
        )}
        {others && (
          <Alert
            color="orange"
            variant="light"
            icon={<IconAlertTriangle size={20} />}
            title={t('faster.title')}
            role="alert"
          >
            <Stack gap="sm">
              <Text fz="sm">{t('faster.hint')}</Text>
              <People people={others} />
            </Stack>
          </Alert>
        )}
        {problem}
        <div className={classes.actions}>
          {onCancel && <CancelButton />}
          <Button type="submit" loading={saving}>
            {send}
          </Button>
        </div>
      </Stack>
    </form>
  );
  return onCancel ? <Closing onClose={onCancel}>{whole}</Closing> : whole;
}
