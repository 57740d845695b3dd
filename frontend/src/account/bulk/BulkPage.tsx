import { Alert, Button, Checkbox, Group, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../../api/client';
import type { BulkAccounts, BulkAccountsResult, Job, RoleCode, Roles } from '../../api/types';
import { count } from '../../lib/numbers';
import { ProblemAlert, sentence } from '../../ui/forms';
import { Page, Section } from '../../ui/Page';
import { useRoles } from '../useRoles';
import { Begin } from './Begin';
import { rememberLines } from './lines';
import { type RowErrors, Table } from './Table';
import { type Cells, placeOf, type Row, roleOf } from './table';

type Checked = { errors: Map<number, RowErrors> } | null;

/** Many accounts in one act: a table is made, checked, and handed to a job that creates them. */
export function BulkPage() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const roles = useRoles();
  const [rows, setRows] = useState<Row[] | null>(null);
  const [reason, setReason] = useState('');
  const [role, setRole] = useState<RoleCode | null>(null);
  const [passes, setPasses] = useState(0);
  const [checked, setChecked] = useState<Checked>(null);
  const [onlyWrong, setOnlyWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [noReason, setNoReason] = useState(false);

  function begin(found: Row[], passesOfRows = 0) {
    setPasses(passesOfRows);
    setRows(found.length > 0 ? found : null);
    setChecked(null);
  }

  function change(now: Row[]) {
    setRows(now);
    setChecked(null);
    setOnlyWrong(false);
  }

  function body(sent: Row[], dryRun: boolean): BulkAccounts {
    return {
      reason: reason.trim(),
      dryRun,
      rows: sent.map(({ cells }) => account(cells, { role, passes }, roles)),
    };
  }

  async function attempt(act: () => Promise<void>) {
    setNoReason(!reason.trim());
    if (!reason.trim()) return;
    setBusy(true);
    setFailure(null);
    try {
      await act();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  const check = (all: Row[]) =>
    attempt(async () => {
      const { data } = await client.POST('/accounts/bulk', { body: body(all, true), params: { header: {} } });
      const errors = errorsOf(all, data as BulkAccountsResult, (cell) =>
        cell && !roleOf(cell, roles) ? t('bulk.unknownRole', { role: cell }) : undefined,
      );
      setChecked({ errors });
      setOnlyWrong(errors.size > 0);
    });

  const create = (right: Row[]) =>
    attempt(async () => {
      const { data } = await client.POST('/accounts/bulk', {
        body: body(right, false),
        params: { header: once() },
      });
      const { id } = data as Job;
      rememberLines(id, right);
      await navigate({ to: '/accounts/bulk/$jobId', params: { jobId: id } });
    });

  const right = rows?.filter((row) => !checked?.errors.has(row.line)) ?? [];
  return (
    <Page title={t('bulk.title')} purpose={t('bulk.purpose')}>
      {rows === null ? (
        <Begin onRows={begin} />
      ) : (
        <Stack gap="md">
          <Section
            title={t('bulk.settings')}
            action={
              <Button variant="subtle" onClick={() => begin([])}>
                {t('bulk.again')}
              </Button>
            }
          >
            <Group gap="md" align="flex-start">
              <Select
                label={t('bulk.role')}
                placeholder={t('bulk.noRole')}
                data={roles.map(({ code, name }) => ({ value: code, label: name }))}
                value={role}
                onChange={(value) => {
                  setRole(value);
                  setChecked(null);
                }}
                clearable
                clearButtonProps={{ 'aria-label': t('filter.clear') }}
                w={{ base: '100%', sm: 280 }}
              />
              <NumberInput
                label={t('field.passes')}
                description={t('bulk.passesHelp')}
                min={0}
                max={10}
                allowDecimal={false}
                value={passes}
                onChange={(value) => {
                  setPasses(Number(value) || 0);
                  setChecked(null);
                }}
                w={{ base: '100%', sm: 280 }}
              />
              <Textarea
                label={t('bulk.reason')}
                required
                minRows={1}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                error={noReason && !reason.trim() ? t('bulk.reasonMissing') : undefined}
                flex={1}
                miw={240}
              />
            </Group>
          </Section>
          {Boolean(failure) && <ProblemAlert error={failure} />}
          <Verdict checked={checked} />
          <Group justify="space-between">
            <Group gap="md">
              <Text fz="sm" fw={500}>
                {t('bulk.rows', { number: count(rows.length) })}
              </Text>
              {checked && checked.errors.size > 0 && (
                <Checkbox
                  label={t('bulk.onlyWrong')}
                  checked={onlyWrong}
                  onChange={(event) => setOnlyWrong(event.currentTarget.checked)}
                />
              )}
            </Group>
            <Group gap="xs">
              <Button
                variant={checked ? 'default' : 'filled'}
                loading={busy && !checked}
                onClick={() => void check(rows)}
              >
                {t('bulk.check')}
              </Button>
              {checked && right.length > 0 && (
                <Button loading={busy} onClick={() => void create(right)}>
                  {t(checked.errors.size > 0 ? 'bulk.createRight' : 'bulk.create', {
                    number: count(right.length),
                    wrong: count(checked.errors.size),
                  })}
                </Button>
              )}
            </Group>
          </Group>
          <Table rows={rows} errors={checked?.errors ?? noErrors} onlyWrong={onlyWrong} onChange={change} />
        </Stack>
      )}
    </Page>
  );
}

const noErrors: ReadonlyMap<number, RowErrors> = new Map();

function Verdict({ checked }: { checked: Checked }) {
  const { t } = useTranslation('account');
  const state = !checked ? 'unchecked' : checked.errors.size > 0 ? 'wrong' : 'right';
  const colors = { unchecked: 'gray', wrong: 'orange', right: 'green' };
  return (
    <Alert
      variant="light"
      role="status"
      color={colors[state]}
      title={t(`bulk.state.${state}`, { number: count(checked?.errors.size ?? 0) })}
    >
      {t(`bulk.stateHint.${state}`)}
    </Alert>
  );
}

type BulkRow = BulkAccounts['rows'][number];

/** A row as the API takes it: units by their code, empty cells left out. */
function account(
  cells: Cells,
  { role, passes }: { role: RoleCode | null; passes: number },
  roles: Roles['roles'],
): BulkRow {
  const given = (text: string) => text.trim() || undefined;
  const meant = cells.role.trim() ? roleOf(cells.role, roles) : (role ?? undefined);
  const passable = roles.find(({ code }) => code === meant)?.passable;
  return {
    unit: `code:${cells.unit.trim()}`,
    fullName: cells.fullName.trim(),
    email: given(cells.email),
    phone: given(cells.phone),
    position: given(cells.position),
    role: meant,
    passes: passable ? passes : undefined,
  };
}

/** What is wrong, by the line of the row; `ours` finds what the API cannot see, because the cell was read here. */
function errorsOf(
  rows: Row[],
  result: BulkAccountsResult,
  ours: (role: string) => string | undefined,
): Map<number, RowErrors> {
  const errors = new Map<number, RowErrors>();
  for (const row of rows) {
    const unknown = ours(row.cells.role.trim());
    if (unknown) errors.set(row.line, { role: unknown });
  }
  for (const item of result.items) {
    const row = rows[item.row - 1];
    if (!row || item.outcome !== 'failed') continue;
    const found: RowErrors = { ...errors.get(row.line) };
    for (const error of item.errors) {
      const column = placeOf(error.pointer)?.column ?? 'all';
      found[column] = [found[column], sentence(error)].filter(Boolean).join(' ');
    }
    errors.set(row.line, found);
  }
  return errors;
}
