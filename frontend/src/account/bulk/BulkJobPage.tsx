import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClockOff, IconPlayerStop } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import type { BulkAccountsResult, Job } from '../../api/types';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { type Column, DataTable } from '../../ui/DataTable';
import { sentence } from '../../ui/forms';
import { GoButton } from '../../ui/GoButton';
import { isRunning, JobProgress, useJob } from '../../ui/jobs';
import { Page } from '../../ui/Page';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState, Notice } from '../../ui/States';
import { SlipsShown } from '../SlipsShown';
import type { Slip } from '../slip';
import { linesOf } from './lines';

type Item = BulkAccountsResult['items'][number];

/** How far the creation is, then its slips; the address can be left and come back to. */
export function BulkJobPage() {
  const { t } = useTranslation('account');
  const { jobId } = useParams({ from: '/frame/accounts/bulk/$jobId' });
  const job = useJob(jobId);
  if (isProblem(job.error, 'not-found')) {
    return (
      <Notice whole icon={IconClockOff} title={t('bulk.gone')} action={<ToAccounts />}>
        {t('bulk.goneHint')}
      </Notice>
    );
  }
  return (
    <Page title={t('bulk.title')} bare>
      {job.isPending && <RowsSkeleton rows={3} />}
      {job.isError && <ErrorState error={job.error} retry={() => void job.refetch()} />}
      {isRunning(job.data) && <Running job={job.data} />}
      {job.data?.state === 'done' && (
        <Done job={jobId} result={job.data.result as BulkAccountsResult | null} />
      )}
      {job.data?.state === 'failed' && (
        <Notice icon={IconClockOff} color="orange" title={t('bulk.failedJob')} action={<ToAccounts />}>
          {[job.data.message, t('bulk.failedJobHint')].filter(Boolean).join(' ')}
        </Notice>
      )}
      {job.data?.state === 'cancelled' && (
        <Notice icon={IconPlayerStop} title={t('bulk.cancelled')} action={<ToAccounts />}>
          {t('bulk.cancelledHint')}
        </Notice>
      )}
    </Page>
  );
}

function ToAccounts() {
  const { t } = useTranslation('account');
  return <GoButton to={paths.accounts}>{t('bulk.toAccounts')}</GoButton>;
}

function Running({ job }: { job: Job }) {
  const { t } = useTranslation('account');
  const said = t('bulk.progress', { done: count(job.done), total: count(job.total) });
  const title = job.state === 'queued' ? t('bulk.queued') : said;
  return <JobProgress job={job} title={title} note={t('bulk.progressNote')} said={said} />;
}

function Done({ job, result }: { job: string; result: BulkAccountsResult | null }) {
  const { t } = useTranslation('account');
  const slips = result?.items.flatMap((item) => slip(item)) ?? [];
  const failed = result?.items.filter((item) => item.outcome === 'failed') ?? [];
  if (!result || (result.created > 0 && slips.length === 0)) {
    return (
      <Notice icon={IconClockOff} title={t('bulk.gone')} action={<ToAccounts />}>
        {t('bulk.goneHint')}
      </Notice>
    );
  }
  return (
    <Stack gap="md">
      <Alert
        className="no-print"
        variant="light"
        color={failed.length > 0 ? 'orange' : 'green'}
        icon={failed.length > 0 ? <IconAlertTriangle size={20} /> : <IconCircleCheck size={20} />}
        role="status"
        title={t(failed.length > 0 ? 'bulk.madePartly' : 'bulk.made', {
          created: count(result.created),
          failed: count(failed.length),
        })}
      />
      {failed.length > 0 && <Failed items={failed} lines={linesOf(job)} />}
      {slips.length > 0 && (
        <SlipsShown
          slips={slips}
          note={t('slip.onceMany')}
          leaving={t('slip.leaveMany')}
          action={<ToAccounts />}
        />
      )}
    </Stack>
  );
}

/** Numbered as in the list of whoever made it; elsewhere than in that browser, as they were sent. */
function Failed({ items, lines }: { items: Item[]; lines: number[] }) {
  const { t } = useTranslation('account');
  const columns: Column<Item>[] = [
    {
      key: 'row',
      header: t('bulk.row'),
      width: 90,
      cell: (item) => t('bulk.line', { row: count(lines[item.row - 1] ?? item.row) }),
    },
    {
      key: 'errors',
      header: t('bulk.errors'),
      cell: (item) => (
        <List fz="sm">
          {item.errors.map((error) => (
            <List.Item key={`${error.pointer} ${error.code}`}>{sentence(error)}</List.Item>
          ))}
        </List>
      ),
    },
  ];
  return (
    <Stack gap="xs" className="no-print">
      <Text fz="sm" fw={600}>
        {t('bulk.failedRows')}
      </Text>
      <DataTable
        label={t('bulk.failedRows')}
        columns={columns}
        rows={items}
        rowKey={(item) => String(item.row)}
      />
    </Stack>
  );
}

function slip({ account, oneTimePassword, oneTimePasswordExpiresAt }: Item): Slip[] {
  if (!account || !oneTimePassword) return [];
  return [
    {
      ...account,
      id: account.id ?? account.username,
      password: oneTimePassword,
      expiresAt: oneTimePasswordExpiresAt ?? null,
    },
  ];
}
