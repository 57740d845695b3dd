import { Button, Checkbox, Grid, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconBuildingCommunity, IconSchool } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitKind, UnitRef } from '../../api/types';
import { useActingUnit } from '../../session/actingUnit';
import { useMe } from '../../session/me';
import { Barred } from '../../ui/Barred';
import { FileDrop } from '../../ui/FileDrop';
import { ProblemAlert } from '../../ui/forms';
import { Section } from '../../ui/Page';
import { useRoleNames } from '../../ui/roleNames';
import { usualPasses } from '../usualPasses';
import { administered, unitsOf } from './perUnit';
import { type Row, readTable } from './table';

/** Takes the rows and how often the rights in them may be passed on. */
type OnRows = (rows: Row[], passes: number) => void;

/** Where the rows come from: a pasted table, a file, or one row for each unit. */
export function Begin({ onRows }: { onRows: OnRows }) {
  const { t } = useTranslation('account');
  const acting = useActingUnit();
  const [pasted, setPasted] = useState('');
  return (
    <Grid gap="md">
      {acting && acting.kind !== 'school' && (
        <Grid.Col span={{ base: 12, md: 6 }}>
          <PerUnit acting={acting} onRows={onRows} />
        </Grid.Col>
      )}
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Section title={t('bulk.paste')} fill>
          <Stack gap="sm">
            <Textarea
              aria-label={t('bulk.paste')}
              description={t('bulk.pasteHelp')}
              minRows={4}
              maxRows={8}
              value={pasted}
              onChange={(event) => setPasted(event.currentTarget.value)}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', whiteSpace: 'pre' } }}
            />
            <Group gap="sm">
              <Barred
                why={
                  readTable(pasted).length === 0
                    ? t(pasted.trim() ? 'bulk.noRows' : 'bulk.pasteFirst')
                    : undefined
                }
                onClick={() => onRows(readTable(pasted), 0)}
              >
                {t('bulk.take')}
              </Barred>
            </Group>
            <FileDrop
              title={t('bulk.file')}
              hint={t('bulk.fileHint')}
              accept=".csv,.tsv,.txt,text/csv"
              onFile={(file) => void file.text().then((text) => onRows(readTable(text), 0))}
            />
          </Stack>
        </Section>
      </Grid.Col>
    </Grid>
  );
}

function PerUnit({ acting, onRows }: { acting: Pick<UnitRef, 'id' | 'kind'>; onRows: OnRows }) {
  const { t } = useTranslation('account');
  const me = useMe();
  const roleName = useRoleNames();
  const [skip, setSkip] = useState(true);
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [none, setNone] = useState(false);

  async function take(name: string, kind: UnitKind, parent?: string) {
    setBusy(name);
    setFailure(null);
    setNone(false);
    try {
      const units = await unitsOf(kind, parent);
      const known = skip ? await administered(acting.id) : new Set<string>();
      const rows = units.filter((unit) => !known.has(unit.id));
      setNone(rows.length === 0);
      if (rows.length === 0) return;
      const administrator = roleName('administrator');
      onRows(
        rows.map((unit, index) => ({
          line: index + 1,
          cells: cells(unit.code, t('bulk.adminOf', { unit: unit.name }), administrator),
        })),
        usualPasses(kind, me),
      );
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(null);
    }
  }

  const choices: [string, UnitKind, string | undefined][] =
    acting.kind === 'department'
      ? [
          ['perCommune', 'commune', acting.id],
          ['perOwnSchool', 'school', acting.id],
          ['perSchool', 'school', undefined],
        ]
      : [['perSchool', 'school', acting.id]];
  return (
    <Section title={t('bulk.prefill')} note={t('bulk.prefillNote')} fill>
      <Checkbox
        label={t('bulk.skip')}
        checked={skip}
        onChange={(event) => setSkip(event.currentTarget.checked)}
      />
      <Group gap="xs">
        {choices.map(([name, kind, parent]) => (
          <Button
            key={name}
            variant="default"
            loading={busy === name}
            disabled={busy !== null && busy !== name}
            leftSection={kind === 'commune' ? <IconBuildingCommunity size={16} /> : <IconSchool size={16} />}
            onClick={() => void take(name, kind, parent)}
          >
            {t(`bulk.${name}`)}
          </Button>
        ))}
      </Group>
      {none && (
        <Text fz="sm" role="status">
          {t('bulk.noUnits')}
        </Text>
      )}
      {Boolean(failure) && <ProblemAlert error={failure} />}
    </Section>
  );
}

function cells(unit: string, fullName: string, role: string): Row['cells'] {
  return { unit, fullName, role, email: '', phone: '', position: '' };
}
