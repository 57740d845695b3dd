import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle, IconPlayerStop } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import type { HandoverLettersResult, Job } from '../../api/types';
import { count } from '../../lib/numbers';
import { isRunning, JobProgress, useJobUntil } from '../../ui/jobs';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import { SendingDone } from './SendingDone';

interface SendingProps {
  campaign: string;
  job: string;
  /** Absent where no more letters can be sent. */
  onAnother?: () => void;
}

/** How far letters are, then what became of them; the address can be left and come back to. */
export function Sending({ campaign, job: id, onAnother }: SendingProps) {
  const { t } = useTranslation('handover');
  const queries = useQueryClient();
  const listAgain = useCallback(
    () => void queries.invalidateQueries({ queryKey: ['get', '/handover/campaigns/{id}/letters'] }),
    [queries],
  );
  const job = useJobUntil(id, listAgain);
  const another = onAnother && (
    <Button variant="default" onClick={onAnother}>
      {t('letters.another')}
    </Button>
  );
  if (isProblem(job.error, 'not-found')) {
    return (
      <Told icon={<IconInfoCircle size={20} />} color="gray" action={another}>
        {t('letters.gone')}
      </Told>
    );
  }
  if (job.error && !job.data) return <ErrorState error={job.error} retry={() => void job.refetch()} />;
  if (!job.data) return <RowsSkeleton rows={2} />;
  const { state, message, result } = job.data;
  if (state === 'done' && result) {
    return <SendingDone campaign={campaign} result={result as HandoverLettersResult} action={another} />;
  }
  if (isRunning(job.data)) return <Running job={job.data} />;
  const stopped = state === 'cancelled';
  return (
    <Told
      icon={stopped ? <IconPlayerStop size={20} /> : <IconAlertTriangle size={20} />}
      color="orange"
      action={another}
    >
      {stopped ? t('letters.stopped') : [t('letters.broken'), message].filter(Boolean).join(' ')}
    </Told>
  );
}

function Running({ job }: { job: Job }) {
  const { t } = useTranslation('handover');
  const said = t('letters.progress', { done: count(job.done), total: count(job.total) });
  // Before the first letter has left, the total still counts units.
  const title = job.done === 0 ? t('letters.preparing') : said;
  return <JobProgress job={job} title={title} note={t('letters.progressNote')} said={title} />;
}

interface ToldProps {
  icon: ReactNode;
  color: string;
  action: ReactNode;
  children: ReactNode;
}

function Told({ icon, color, action, children }: ToldProps) {
  return (
    <Alert variant="light" color={color} icon={icon} role="status">
      <Stack gap="xs" align="flex-start">
        <Text fz="sm">{children}</Text>
        {action}
      </Stack>
    </Alert>
  );
}
