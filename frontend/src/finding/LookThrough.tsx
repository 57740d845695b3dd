import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../api/client';
import type { Job } from '../api/types';
import { count } from '../lib/numbers';
import { useMe } from '../session/me';
import { ProblemAlert } from '../ui/forms';
import { useJobUntil } from '../ui/jobs';
import { done } from '../ui/toast';

interface LookThroughProps {
  unit: string;
  schoolYear: string | undefined;
}

/** Has all records of the unit looked through now; while that goes on, the button says how far it is. */
export function LookThrough({ unit, schoolYear }: LookThroughProps) {
  const { t } = useTranslation('finding');
  const { can } = useMe();
  const [job, setJob] = useState<string | null>(null);
  const end = useCallback(() => setJob(null), []);
  if (!can.includes('record.edit') && !can.includes('record.verify')) return null;
  if (job) return <Looking key={job} job={job} onEnd={end} />;
  const go = async () => {
    try {
      const { data } = await client.POST('/findings/look-through', {
        params: { header: once() },
        body: { unit, schoolYear },
      });
      setJob(data?.id ?? null);
    } catch {
      done(t('lookFailed'));
    }
  };
  return (
    <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={() => void go()}>
      {t('look')}
    </Button>
  );
}

function Looking({ job, onEnd }: { job: string; onEnd: () => void }) {
  const { t } = useTranslation('finding');
  const queries = useQueryClient();
  const tell = useCallback(
    ({ state, result }: Job) => {
      const found = result as { schools: number; found: number } | null;
      done(
        state === 'done' && found
          ? t('looked', { schools: count(found.schools), found: count(found.found) })
          : t('lookFailed'),
      );
      void queries.invalidateQueries();
      onEnd();
    },
    [t, queries, onEnd],
  );
  const { error } = useJobUntil(job, tell);
  if (error) return <ProblemAlert error={error} />;
  return (
    <Button variant="default" loading loaderProps={{ type: 'dots' }} aria-label={t('looking')}>
      {t('look')}
    </Button>
  );
}
