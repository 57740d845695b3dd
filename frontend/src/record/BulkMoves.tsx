import { Button, Group, Loader, Menu, Stack, Text, Textarea } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordsMoved, RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { useMe } from '../session/me';
import { CancelButton } from '../ui/closing';
import { FormDialog } from '../ui/FormDialog';
import { ProblemAlert } from '../ui/forms';
import { useJob, useJobUntil } from '../ui/jobs';
import { LeaveGuard } from '../ui/LeaveGuard';
import { RefusedRecords } from '../ui/RefusedRecords';
import { useRecordsChanged } from './api';
import { type Chosen, type ManyMove, manyMoves, moveMany, permissionOf, tryMany } from './moves';

interface BulkMovesProps {
  type: RecordType;
  chosen: Chosen;
  /** How many that is. */
  number: number;
  /** Only one move, as a button of its own. */
  only?: ManyMove;
  size?: 'xs' | 'sm';
  onDone: () => void;
}

/** Moves many records on: first says what would become of them, then does it. */
export function BulkMoves({ type, chosen, number, only, size = 'xs', onDone }: BulkMovesProps) {
  const { t } = useTranslation('record');
  const { can } = useMe();
  const changed = useRecordsChanged(type.path);
  const [move, setMove] = useState<ManyMove | null>(null);
  // What the open dialog has begun, and what was begun in dialogs that are closed.
  const [job, setJob] = useState<string | null>(null);
  const [followed, setFollowed] = useState<readonly string[]>([]);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    if (job) setFollowed([...followed, job]);
    setJob(null);
    setMove(null);
    // The item of the menu that opened the dialog is there no more.
    setTimeout(() => opener.current?.focus());
  };
  const ended = (one: string) => {
    setFollowed((before) => before.filter((other) => other !== one));
    onDone();
    void changed();
  };
  // Nothing is discarded that nobody has chosen.
  const offered = manyMoves.filter(
    (one) => can.includes(permissionOf[one]) && (one !== 'discard' || chosen.ids !== undefined),
  );
  if (offered.length === 0 || (number === 0 && !move && followed.length === 0)) return null;
  const words = t(chosen.ids ? 'bulk.chosen' : 'bulk.found', { number: count(number) });
  return (
    <>
      {only ? (
        <Button variant="light" onClick={() => setMove(only)}>
          {t('review.all', { number: count(number) })}
        </Button>
      ) : (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button ref={opener} variant="default" size={size} rightSection={<IconChevronDown size={14} />}>
              {words}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map((one) => (
              <Menu.Item key={one} color={one === 'discard' ? 'red' : undefined} onClick={() => setMove(one)}>
                {t(`move.${one}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <FormDialog open={move !== null} onClose={close} title={move && t(`bulk.title.${move}`)} size="lg">
        {move && <Plan type={type} move={move} chosen={chosen} job={job} onBegun={setJob} onClose={close} />}
      </FormDialog>
      {followed.map((one) => (
        <Followed key={one} job={one} onEnd={ended} />
      ))}
    </>
  );
}

interface PlanProps {
  type: RecordType;
  move: ManyMove;
  chosen: Chosen;
  /** What was begun here. */
  job: string | null;
  onBegun: (job: string) => void;
  onClose: () => void;
}

function Plan({ type, move, chosen, job, onBegun, onClose }: PlanProps) {
  const { t } = useTranslation('record');
  const tried = useTried(type, move, chosen);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [missing, setMissing] = useState(false);
  if (job) return <Running type={type} move={move} job={job} onClose={onClose} />;
  if (tried.error) return <ProblemAlert error={tried.error} />;
  if (!tried.data) return <Looking words={t('bulk.looking')} />;
  const { done, items } = tried.data;
  const needsReason = move === 'return' || move === 'discard';
  const go = async () => {
    setMissing(needsReason && !reason.trim());
    if (needsReason && !reason.trim()) return;
    try {
      onBegun((await moveMany(type, move, chosen, reason.trim() || undefined)).id);
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Stack gap="md">
      <LeaveGuard unsaved={() => reason.trim() !== ''} />
      <Text fz="sm">{done > 0 ? t(`bulk.will.${move}`, { number: count(done) }) : t('bulk.nothing')}</Text>
      <Refused type={type} items={items} />
      {needsReason && done > 0 && (
        <Textarea
          label={t(`bulk.reason.${move}`)}
          required
          maxLength={1000}
          // It comes after the dialog has looked for what to focus.
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing && t('bulk.reasonNeeded')}
        />
      )}
      {error !== null && <ProblemAlert error={error} />}
      <Group justify="flex-end" gap="xs">
        <CancelButton />
        {done > 0 && (
          <Button
            color={move === 'discard' ? 'red.9' : undefined}
            onClick={() => void go()}
            autoFocus={!needsReason}
          >
            {t(`bulk.go.${move}`, { number: count(done) })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Looking({ words }: { words: string }) {
  return (
    <Group gap="sm" role="status">
      <Loader size="sm" />
      <Text fz="sm">{words}</Text>
    </Group>
  );
}

/** Those with which it cannot be done, each with its reason. */
function Refused({ type, items }: { type: RecordType; items: RecordsMoved['items'] }) {
  const { t } = useTranslation('record');
  const refused = items.filter(({ outcome }) => outcome === 'refused');
  if (refused.length === 0) return null;
  return (
    <div>
      <Text fz="sm">{t('bulk.wont', { number: count(refused.length) })}</Text>
      <RefusedRecords type={type} items={refused} />
    </div>
  );
}

interface RunningProps {
  type: RecordType;
  move: ManyMove;
  job: string;
  onClose: () => void;
}

/** However the dialog was closed, and whenever: what shows the records hears of it once the work has ended. */
function Followed({ job, onEnd }: { job: string; onEnd: (job: string) => void }) {
  const told = useRef(onEnd);
  useEffect(() => {
    told.current = onEnd;
  });
  useJobUntil(
    job,
    useCallback(({ id }) => told.current(id), []),
  );
  return null;
}

function Running({ type, move, job, onClose }: RunningProps) {
  const { t } = useTranslation('record');
  const { data, error } = useJob(job);
  if (error) return <ProblemAlert error={error} />;
  if (!data?.finishedAt) return <Looking words={t('bulk.running')} />;
  const result = data.result as RecordsMoved | null;
  return (
    <Stack gap="md">
      <Text fz="sm" role="status">
        {data.state === 'done' && result
          ? t(`bulk.done.${move}`, { number: count(result.done) })
          : t('bulk.failed')}
      </Text>
      {result && <Refused type={type} items={result.items} />}
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('bulk.close')}
        </Button>
      </Group>
    </Stack>
  );
}

/** What would become of them, asked once for each dialog. */
function useTried(type: RecordType, move: ManyMove, chosen: Chosen) {
  return useQuery({
    queryKey: ['try', `/${type.path}/actions`, move, chosen],
    queryFn: () => tryMany(type, move, chosen),
    staleTime: 0,
    gcTime: 0,
  });
}
