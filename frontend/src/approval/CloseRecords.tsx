import { Button, Text } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, once } from '../api/client';
import type { SchoolProgress } from '../api/types';
import { count } from '../lib/numbers';
import { schoolYearOf } from '../lib/schoolYear';
import { useMe } from '../session/me';
import { Can } from '../ui/Can';
import { ReasonDialog } from '../ui/ReasonDialog';
import { done } from '../ui/toast';
import { useApprovalChanged } from './changed';

interface CloseRecordsProps {
  unit: string | undefined;
  schoolYear: string | undefined;
  /** Of one school, of which is known whether it is closed; else of all schools below the unit. */
  row?: SchoolProgress;
}

type Deed = 'close' | 'reopen';

/** Closes the records of a year, or reopens them; says exactly what that means and asks why. */
export function CloseRecords({ unit, schoolYear, row }: CloseRecordsProps) {
  const { t } = useTranslation('approval');
  const { can } = useMe();
  const changed = useApprovalChanged();
  const [deed, setDeed] = useState<Deed | null>(null);
  const year = schoolYear ?? schoolYearOf(new Date());
  const place = api.useQuery(
    'get',
    '/units/{id}',
    { params: { path: { id: unit ?? '' } } },
    { enabled: unit !== undefined && !row },
  );
  if (!unit || !can.includes('record.close')) return null;
  const name = row?.school.name ?? place.data?.name ?? '';
  const act = async (reason: string) => {
    if (!deed) return;
    const { data } = await client.POST(`/approval/${deed}`, {
      params: { header: once() },
      body: { unit, schoolYear, reason },
    });
    await changed();
    done(
      [
        t(`done.${deed}`, { number: count(data?.changed ?? 0) }),
        data?.still ? t('done.still', { number: count(data.still) }) : '',
      ].join(' '),
    );
  };
  const button = (wanted: Deed, size: 'compact-sm' | 'sm') => {
    const Icon = wanted === 'close' ? IconLock : IconLockOpen;
    const words = row ? t(wanted) : t(`${wanted}All`);
    return row ? (
      <Can
        key={wanted}
        of={row}
        action={wanted}
        permission={row.cannot[wanted] === 'not-allowed' ? 'record.close' : undefined}
        unit={unit}
        size={size}
        variant="default"
        leftSection={<Icon size={14} />}
        onClick={() => setDeed(wanted)}
      >
        {words}
      </Can>
    ) : (
      <Button
        key={wanted}
        size={size}
        variant="default"
        leftSection={<Icon size={16} />}
        onClick={() => setDeed(wanted)}
      >
        {words}
      </Button>
    );
  };
  const offered: Deed[] = row ? [row.closedBy ? 'reopen' : 'close'] : ['close', 'reopen'];
  return (
    <>
      {offered.map((one) => button(one, row ? 'compact-sm' : 'sm'))}
      <ReasonDialog
        open={deed !== null}
        onClose={() => setDeed(null)}
        title={deed && t(`${deed}Title`, { unit: name, year })}
        confirm={deed && t(row ? deed : `${deed}All`)}
        danger={deed === 'close'}
        onConfirm={act}
      >
        <Text fz="sm">{deed && t(row ? `${deed}Effect` : `${deed}EffectAll`, { unit: name, year })}</Text>
      </ReasonDialog>
    </>
  );
}
