import { Group, Stack } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../../api/types';
import { paths } from '../../paths';
import { ProblemAlert } from '../../ui/forms';
import { GoLink } from '../../ui/GoLink';
import { Section } from '../../ui/Page';
import { RowsSkeleton } from '../../ui/Skeletons';
import { RecordState } from '../../ui/StateBadge';
import { ErrorState } from '../../ui/States';
import { done } from '../../ui/toast';
import { useRecord } from '../api';
import { Findings } from '../Findings';
import { nameOf } from '../fields';
import { Moves } from '../Moves';
import { type Move, useMove } from '../moves';
import { Notes } from '../Notes';
import { useDifference, WhatChanged } from '../WhatChanged';
import { ReturnBeside } from './ReturnBeside';
import { ReturnedBefore } from './ReturnedBefore';
import classes from './Review.module.css';
import { useSettled } from './settled';

interface ReviewedProps {
  type: RecordType;
  id: string;
  schoolYear: string;
  onDecided: (record: EducationRecord) => void;
}

/** One record that waits: what is new or changed of it, and the decision by button or by key. */
export function Reviewed({ type, id, schoolYear, ...rest }: ReviewedProps) {
  const record = useRecord(type.path, id, schoolYear);
  if (record.isPending) return <RowsSkeleton rows={8} />;
  if (record.error) return <ErrorState error={record.error} retry={() => void record.refetch()} />;
  return <Decision type={type} record={record.data} {...rest} />;
}

interface DecisionProps {
  type: RecordType;
  record: EducationRecord;
  onDecided: (record: EducationRecord) => void;
}

function Decision({ type, record, onDecided }: DecisionProps) {
  const { t } = useTranslation('record');
  const [returning, setReturning] = useState(false);
  const { move, moving, error } = useMove(type, (made) => {
    done(t(`move.done.${made}`, { name: nameOf(record) }));
    onDecided(record);
  });
  const wanted = (next: Move) => {
    if (!record.can.includes(next) || moving) return;
    if (next === 'return') setReturning(true);
    else void move(record, next).catch(() => {});
  };
  const { isSuccess } = useDifference(type, record);
  const settled = useSettled(isSuccess);
  // There is no way back from an approval without a reason, so a key decides one record only, and one that was there
  // to be read: neither the repeats of a key held down nor a press meant for the record before.
  const key = (next: Move) => (event: KeyboardEvent) => {
    if (!event.repeat && settled && !returning) wanted(next);
  };
  useHotkeys([
    ['a', key('approve')],
    ['r', key('return')],
  ]);
  return (
    <Section
      title={nameOf(record)}
      note={
        <Group component="span" gap="xs">
          <GoLink to={paths.record(type.path, record.id)} search={{ schoolYear: record.schoolYear }}>
            {t('review.open')}
          </GoLink>
          <span>{String(record.code ?? '')}</span>
          <span>{record.school.name}</span>
          <RecordState state={record.state} />
        </Group>
      }
      action={
        <Group gap="xs">
          <Moves record={record} moving={moving} onMove={wanted} />
        </Group>
      }
    >
      <Stack gap="sm" data-keys={settled ? 'on' : 'off'}>
        {error !== null && !returning && <ProblemAlert error={error} />}
        <div className={classes.judged} data-returning={returning || undefined}>
          <Stack gap="sm">
            <Notes type={type} record={record} />
            <ReturnedBefore type={type} record={record} />
            <Findings type={type} record={record} />
            <WhatChanged type={type} record={record} />
          </Stack>
          {returning && (
            <ReturnBeside
              type={type}
              record={record}
              onClose={() => setReturning(false)}
              onReturn={(said) => move(record, 'return', said)}
            />
          )}
        </div>
      </Stack>
    </Section>
  );
}
