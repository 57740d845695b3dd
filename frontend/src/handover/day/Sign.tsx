import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import { date } from '../../lib/dates';
import { Barred } from '../../ui/Barred';
import { ProblemAlert, problemItems } from '../../ui/forms';
import { useRoleNames } from '../../ui/roleNames';
import classes from './Day.module.css';
import { lackingToSign } from './steps';
import { TakeoverLines, useTakeover } from './Takeover';
import { useAct } from './useAct';
import { useLacking } from './useLacking';

/** Where the focus goes when nothing lacks any more. */
export const SIGN = 'sign-handover';

const NAMED = 3;

/** The one act that hands a unit over: barred with what lacks, and once it may be done, after saying what it does. */
export function Sign({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const lacking = useLacking();
  const [opened, { open, close }] = useDisclosure(false);
  const missing = lackingToSign(dossier.steps);
  // Every step says what it lacks; here a long list would push the steps off a telephone.
  const more = missing.length > NAMED + 1 ? missing.length - NAMED : 0;
  const named = lacking(more > 0 ? missing.slice(0, NAMED) : missing);
  const why =
    missing.length === 0
      ? undefined
      : dossier.signable
        ? t('day.sign.needsScan')
        : t('day.sign.needs', { what: more > 0 ? t('board.lackMore', { named, number: more }) : named });
  return (
    <div id={SIGN} className={classes.actions}>
      <Barred
        why={why}
        size="md"
        className={classes.touch}
        leftSection={<IconSignature size={20} />}
        onClick={open}
      >
        {t('day.sign.act')}
      </Barred>
      <Modal
        opened={opened}
        onClose={close}
        title={t('day.sign.title', { unit: dossier.unit.name })}
        size="lg"
        closeButtonProps={{ 'aria-label': t('ui:action.close') }}
      >
        <Effect dossier={dossier} onClose={close} />
      </Modal>
    </div>
  );
}

function Effect({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const roleName = useRoleNames();
  const { run, busy, problem } = useAct();
  const { id, unit, account, passes, until, minutes } = dossier;
  const ended = useTakeover(dossier, true);

  async function sign() {
    const signed = await run(
      () =>
        client.POST('/handover/dossiers/{id}/sign', {
          params: { path: { id }, header: { ...version(dossier), ...once() } },
          body: { takeover: ended.data?.tag ?? null },
        }),
      t('day.sign.done', { unit: unit.name }),
    );
    // What it would do may have changed since it was shown: it is shown anew, and signed only then.
    if (signed) onClose();
    else await ended.refetch();
  }

  return (
    <Stack gap="md">
      <Text fz="sm">
        {t('day.sign.effect', {
          person: account?.fullName,
          username: account?.username,
          role: roleName('administrator'),
          unit: unit.name,
          number: minutes?.number,
        })}
      </Text>
      <Text fz="sm">
        {t(passes === 0 ? 'day.sign.notPassed' : 'day.sign.passed', { passes })}{' '}
        {until ? t('day.sign.until', { day: date(until) }) : t('day.sign.open')}
      </Text>
      {ended.data && ended.data.items.length > 0 && (
        <TakeoverLines dossier={dossier} items={ended.data.items} />
      )}
      {ended.error && <ProblemAlert error={ended.error} items={problemItems(ended.error)} />}
      <Text fz="sm">{t('day.sign.kept')}</Text>
      {problem}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" size="md" className={classes.touch} onClick={onClose}>
          {t('ui:action.cancel')}
        </Button>
        <Button
          size="md"
          className={classes.touch}
          loading={busy || ended.isFetching}
          disabled={ended.isError}
          onClick={() => void sign()}
        >
          {t('day.sign.act')}
        </Button>
      </Group>
    </Stack>
  );
}
