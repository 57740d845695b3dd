import { Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconDeviceFloppy, IconPlayerPlay } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../api/client';
import type { YearChange } from '../api/types';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { Can } from '../ui/Can';
import { ProblemAlert } from '../ui/forms';
import { GoButton } from '../ui/GoButton';
import { LeaveGuard } from '../ui/LeaveGuard';
import { Section } from '../ui/Page';
import { done } from '../ui/toast';
import { Classes } from './Classes';
import { Pupils } from './Pupils';
import { bodyOf, draftOf } from './plan';
import { ReasonlessDialog } from './ReasonlessDialog';
import { Running } from './Running';

type Deed = 'run' | 'undo';

/** The plan with what would come of it, and the buttons that save it, carry it out and take it back. */
export function Plan({ change }: { change: YearChange }) {
  const { t } = useTranslation('yearchange');
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(change));
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [deed, setDeed] = useState<Deed | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const { school, from, to, state, totals } = change;
  const params = { path: { id: school.id }, query: { from } };
  const dirty = JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(draftOf(change)));
  const read = () => queries.invalidateQueries();
  const end = useCallback(() => {
    setJob(null);
    void queries.invalidateQueries();
  }, [queries]);

  async function act(what: () => Promise<unknown>, said?: string) {
    setSaving(true);
    setError(null);
    try {
      await what();
      if (said) done(said);
    } catch (refused) {
      setError(refused);
    } finally {
      setSaving(false);
    }
  }

  const save = () =>
    act(async () => {
      await client.PUT('/year-changes/{id}', {
        params: { ...params, header: version(change) },
        body: bodyOf(draft),
      });
      await read();
    }, t('done.save'));
  const carryOut = () =>
    act(async () => {
      const { data } = await client.POST('/year-changes/{id}/run', { params: { ...params, header: once() } });
      setJob(data?.id ?? null);
    });
  const takeBack = () =>
    act(
      async () => {
        await client.POST('/year-changes/{id}/undo', { params: { ...params, header: once() } });
        await read();
      },
      t('done.undo', { year: to }),
    );

  if (job) {
    return <Running job={job} to={to} onEnd={end} />;
  }
  const fixed = !change.can.includes('save');
  return (
    <Stack gap="md">
      <LeaveGuard unsaved={() => dirty} />
      {error !== null && <ProblemAlert error={error} />}
      <Section title={t(`state.${state}`)} note={t(`stateHint.${state}`, { from, to })}>
        <Text fz="sm">
          {t('totals', {
            going: count(totals.going),
            repeating: count(totals.repeating),
            moving: count(totals.moving),
            leaving: count(totals.leaving),
          })}
        </Text>
        <Text fz="sm" c="dimmed">
          {t('along', {
            staff: count(totals.staff),
            campuses: count(totals.campuses),
            facilities: count(totals.facilities),
            equipment: count(totals.equipment),
          })}
          {totals.already > 0 &&
            ` ${t(state === 'done' ? 'made' : 'already', { number: count(totals.already), year: to })}`}
        </Text>
        <Group gap="xs" mt="sm">
          {(dirty || state === 'proposed') && (
            <Can
              of={change}
              action="save"
              permission={change.cannot.save === 'not-allowed' ? 'record.edit' : undefined}
              unit={school.id}
              leftSection={<IconDeviceFloppy size={16} />}
              loading={saving}
              onClick={() => void save()}
            >
              {t('save')}
            </Can>
          )}
          {!dirty && state !== 'proposed' && (
            <Can
              of={change}
              action="run"
              permission={change.cannot.run === 'not-allowed' ? 'record.edit' : undefined}
              unit={school.id}
              variant={state === 'done' ? 'default' : 'filled'}
              leftSection={<IconPlayerPlay size={16} />}
              loading={saving}
              onClick={() => setDeed('run')}
            >
              {t(state === 'done' ? 'runAgain' : 'run')}
            </Can>
          )}
          {state === 'done' && (
            <>
              <Can
                of={change}
                action="undo"
                permission={change.cannot.undo === 'not-allowed' ? 'record.edit' : undefined}
                unit={school.id}
                variant="default"
                leftSection={<IconArrowBackUp size={16} />}
                loading={saving}
                onClick={() => setDeed('undo')}
              >
                {t('undo')}
              </Can>
              <GoButton to={paths.records('classes')} search={{ unit: school.id, schoolYear: to }}>
                {t('look', { year: to })}
              </GoButton>
            </>
          )}
        </Group>
      </Section>
      <Section title={t('classes')} note={t('classesHint')}>
        <Classes
          change={change}
          classes={draft.classes}
          fixed={fixed}
          onChange={(classes) => setDraft({ ...draft, classes })}
        />
      </Section>
      <Section title={t('pupils')} note={t('pupilsHint')}>
        <Pupils
          change={change}
          draft={draft}
          fixed={fixed}
          onChange={(pupils) => setDraft({ ...draft, pupils })}
        />
      </Section>
      <ReasonlessDialog
        open={deed !== null}
        title={deed && t(`${deed}Title`, { to })}
        effect={deed && t(`${deed}Effect`, { from, to })}
        confirm={deed && t(deed)}
        onClose={() => setDeed(null)}
        onConfirm={() => {
          setDeed(null);
          void (deed === 'run' ? carryOut() : takeBack());
        }}
      />
    </Stack>
  );
}
