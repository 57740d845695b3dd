import { Button, Group, Progress, Stack } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Job } from '../api/types';
import { ProblemAlert } from './forms';
import { Section } from './Page';

const ASK_AGAIN_MS = 700;

export function isRunning(job: Job | undefined): job is Job {
  return job?.state === 'queued' || job?.state === 'running';
}

/** Long work by its id, asked for again until it has ended. */
export function useJob(id: string) {
  return api.useQuery(
    'get',
    '/jobs/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (isRunning(state.data) ? ASK_AGAIN_MS : false), staleTime: 0 },
  );
}

/** The same, for whoever is to be told once when it has ended; `onEnd` stays the same while it runs. */
export function useJobUntil(id: string, onEnd: (job: Job) => void) {
  const job = useJob(id);
  const { data } = job;
  useEffect(() => {
    if (data?.finishedAt) onEnd(data);
  }, [data, onEnd]);
  return job;
}

interface JobProgressProps {
  job: Job;
  title: ReactNode;
  note: string;
  /** How far it is, in words. */
  said: string;
}

/** How far long work is, with the button that stops it. */
export function JobProgress({ job, title, note, said }: JobProgressProps) {
  const { t } = useTranslation('ui');
  const cancel = api.useMutation('delete', '/jobs/{id}');
  return (
    <Section title={title} note={note}>
      <Stack gap="md">
        <Progress
          value={job.total > 0 ? (job.done / job.total) * 100 : 0}
          size="lg"
          aria-label={said}
          animated
        />
        {cancel.error && <ProblemAlert error={cancel.error} />}
        <Group>
          <Button
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ params: { path: { id: job.id } } })}
          >
            {t('job.stop')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
