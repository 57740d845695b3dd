import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearChangeResult } from '../api/types';
import { count } from '../lib/numbers';
import { ProblemAlert } from '../ui/forms';
import { JobProgress, useJob } from '../ui/jobs';
import { done } from '../ui/toast';

interface RunningProps {
  job: string;
  to: string;
  onEnd: () => void;
}

/** The plan while it is carried out; then says what it made. */
export function Running({ job, to, onEnd }: RunningProps) {
  const { t } = useTranslation('yearchange');
  const { data, error } = useJob(job);
  const ended = Boolean(data?.finishedAt);
  useEffect(() => {
    if (!ended) return;
    const result = data?.result as YearChangeResult | null;
    done(
      data?.state === 'done' && result
        ? t('done.run', {
            year: to,
            pupils: count(result.made.student ?? 0),
            classes: count(result.made.class ?? 0),
          })
        : t('failed'),
    );
    onEnd();
  }, [ended, data, to, t, onEnd]);
  if (error) return <ProblemAlert error={error} />;
  return data ? (
    <JobProgress job={data} title={t('running')} note={t('runningHint')} said={t('running')} />
  ) : null;
}
