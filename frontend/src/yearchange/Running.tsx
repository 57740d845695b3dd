import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job, YearChangeResult } from '../api/types';
import { count } from '../lib/numbers';
import { ProblemAlert } from '../ui/forms';
import { JobProgress, useJobUntil } from '../ui/jobs';
import { done } from '../ui/toast';

interface RunningProps {
  job: string;
  to: string;
  onEnd: () => void;
}

/** The plan while it is carried out; then says what it made. */
export function Running({ job, to, onEnd }: RunningProps) {
  const { t } = useTranslation('yearchange');
  const tell = useCallback(
    ({ state, result }: Job) => {
      const made: YearChangeResult['made'] = (result as YearChangeResult | null)?.made ?? {};
      done(
        state === 'done'
          ? t('done.run', { year: to, pupils: count(made.student ?? 0), classes: count(made.class ?? 0) })
          : t('failed'),
      );
      onEnd();
    },
    [t, to, onEnd],
  );
  const { data, error } = useJobUntil(job, tell);
  if (error) return <ProblemAlert error={error} />;
  return data ? (
    <JobProgress job={data} title={t('running')} note={t('runningHint')} said={t('running')} />
  ) : null;
}
