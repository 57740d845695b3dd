import { Stack } from '@mantine/core';
import { IconClockOff, IconPlayerStop } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import type { Job, UnitImportResult } from '../api/types';
import { count } from '../lib/numbers';
import { GoButton } from '../ui/GoButton';
import { isRunning, JobProgress, useJob } from '../ui/jobs';
import { Page } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState, Notice } from '../ui/States';
import { ImportResult } from './ImportResult';
import { Written } from './ImportVerdict';
import { useUnitsChanged } from './useUnit';

/** How far the writing is, then what became of each row; the address can be left and come back to. */
export function ImportJobPage() {
  const { t } = useTranslation('unit');
  const { jobId } = useParams({ from: '/frame/units/import/$jobId' });
  const job = useJob(jobId);
  useRefreshedUnits(job.data?.state);
  if (isProblem(job.error, 'not-found')) return <Gone whole />;
  return (
    <Page title={t('import.title')} action={<Again />}>
      {job.isPending && <RowsSkeleton rows={3} />}
      {job.isError && <ErrorState error={job.error} retry={() => void job.refetch()} />}
      {isRunning(job.data) && <Running job={job.data} />}
      {job.data?.state === 'done' && <Done result={job.data.result as UnitImportResult | null} />}
      {job.data?.state === 'failed' && (
        <Notice icon={IconClockOff} color="orange" title={t('import.failedJob')} action={<Again />}>
          {t('import.failedJobHint')}
        </Notice>
      )}
      {job.data?.state === 'cancelled' && (
        <Notice icon={IconPlayerStop} title={t('import.cancelled')} action={<Again />}>
          {t('import.cancelledHint')}
        </Notice>
      )}
    </Page>
  );
}

/** The tree shown elsewhere is old as soon as the list is written. */
function useRefreshedUnits(state: Job['state'] | undefined) {
  const changed = useUnitsChanged();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per state, not per render.
  useEffect(() => {
    if (state === 'done') void changed();
  }, [state]);
}

function Again() {
  const { t } = useTranslation('unit');
  return <GoButton to="/units/import">{t('import.another')}</GoButton>;
}

function Gone({ whole }: { whole?: boolean }) {
  const { t } = useTranslation('unit');
  return (
    <Notice whole={whole} icon={IconClockOff} title={t('import.gone')} action={<Again />}>
      {t('import.goneHint')}
    </Notice>
  );
}

function Done({ result }: { result: UnitImportResult | null }) {
  if (!result) return <Gone />;
  return (
    <Stack gap="md">
      <Written result={result} />
      <ImportResult result={result} />
    </Stack>
  );
}

function Running({ job }: { job: Job }) {
  const { t } = useTranslation('unit');
  const title = job.state === 'queued' ? t('import.queued') : t('import.writing');
  const said = t('import.progress', { done: count(job.done), total: count(job.total) });
  return <JobProgress job={job} title={title} note={t('import.writingNote')} said={said} />;
}
