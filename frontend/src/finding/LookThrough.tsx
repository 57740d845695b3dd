import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../api/client';
import { count } from '../lib/numbers';
import { useMe } from '../session/me';
import { useJob } from '../ui/jobs';
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
  if (!can.includes('record.edit') && !can.includes('record.verify')) return null;
  if (job) return <Looking key={job} job={job} onEnd={() => setJob(null)} />;
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
  const { data } = useJob(job);
  const ended = Boolean(data?.finishedAt);
  useEffect(() => {
    if (!ended) return;
    const result = data?.result as { schools: number; found: number } | null;
    done(
      data?.state === 'done' && result
        ? t('looked', { schools: count(result.schools), found: count(result.found) })
        : t('lookFailed'),
    );
    void queries.invalidateQueries();
    onEnd();
  }, [ended, data, t, queries, onEnd]);
  return (
    <Button variant="default" loading loaderProps={{ type: 'dots' }} aria-label={t('looking')}>
      {t('look')}
    </Button>
  );
}
