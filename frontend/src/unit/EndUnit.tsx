import { List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, version } from '../api/client';
import type { Unit } from '../api/types';
import { date, today } from '../lib/dates';
import { count } from '../lib/numbers';
import { DateField } from '../ui/DateField';
import { ReasonDialog } from '../ui/ReasonDialog';
import { done } from '../ui/toast';
import { UnitPicker } from '../ui/UnitPicker';
import { useUnit, useUnitsChanged } from './useUnit';

/** Ends the unit, or merges it into another one that takes over what stands below it. */
export function EndUnit({ unit, open, onClose }: { unit: Unit; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('unit');
  const changed = useUnitsChanged();
  const [on, setOn] = useState<string | null>(today());
  const [heir, setHeir] = useState<string | null>(null);

  async function end(reason: string) {
    await client.PATCH('/units/{id}', {
      params: { path: { id: unit.id }, header: version(unit) },
      body: { status: 'ended', endedOn: on ?? undefined, mergedInto: heir ?? undefined, reason },
    });
    await changed();
    done(t(heir ? 'end.merged' : 'end.done', { name: unit.name }));
  }

  return (
    <ReasonDialog
      open={open}
      onClose={onClose}
      title={t('end.title', { name: unit.name })}
      confirm={t(heir ? 'end.mergeSubmit' : 'end.submit', { name: unit.name })}
      onConfirm={end}
    >
      <DateField label={t('end.on')} required value={on} onChange={setOn} />
      <UnitPicker
        label={t('end.heir')}
        description={t('end.heirHelp')}
        kinds={[unit.kind]}
        value={heir}
        onChange={setHeir}
      />
      <Effect unit={unit} on={on ?? today()} heir={heir} />
    </ReasonDialog>
  );
}

function Effect({ unit, on, heir }: { unit: Unit; on: string; heir: string | null }) {
  const { t } = useTranslation('unit');
  const at = { unit: unit.id, limit: 1, count: true };
  const accounts = api.useQuery('get', '/accounts', {
    params: { query: { ...at, status: ['active', 'locked'] } },
  });
  const grants = api.useQuery('get', '/grants', {
    params: { query: { ...at, state: ['effective', 'pending'] } },
  });
  return (
    <div>
      <Text fz="sm" fw={500}>
        {t('end.effect')}
      </Text>
      <List fz="sm">
        <List.Item>{t('end.from', { date: date(on), name: unit.name })}</List.Item>
        {unit.childCount > 0 &&
          (heir ? (
            <Inherited unit={unit} heir={heir} />
          ) : (
            <List.Item c="red">{t('end.children', { number: count(unit.childCount) })}</List.Item>
          ))}
        {accounts.data && grants.data && (
          <List.Item>
            {t('end.stay', {
              accounts: count(accounts.data.total ?? 0),
              grants: count(grants.data.total ?? 0),
            })}
          </List.Item>
        )}
        <List.Item>{t('end.kept', { code: unit.code })}</List.Item>
      </List>
    </div>
  );
}

function Inherited({ unit, heir }: { unit: Unit; heir: string }) {
  const { t } = useTranslation('unit');
  const next = useUnit(heir);
  return (
    <List.Item>{t('end.inherited', { number: count(unit.childCount), to: next.data?.name ?? '' })}</List.Item>
  );
}
