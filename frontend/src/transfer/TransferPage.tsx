import { Alert, Group, Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, once, version } from '../api/client';
import { isProblem } from '../api/problem';
import type { Transfer, TransferAnswer } from '../api/types';
import { date } from '../lib/dates';
import { paths } from '../paths';
import { Can } from '../ui/Can';
import { Facts } from '../ui/Facts';
import { ProblemAlert } from '../ui/forms';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { NotFound } from '../ui/NotFound';
import { Page, Section } from '../ui/Page';
import { ReasonDialog } from '../ui/ReasonDialog';
import { PageSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { done } from '../ui/toast';
import { Accept } from './Accept';
import { useTransferChanged } from './changed';
import { Destination } from './Destination';
import { moverOf, recordsOf } from './mover';
import { State } from './State';
import { myTurn, type Step, steps } from './turn';

/** One transfer: who goes where, whose turn it is, and the step that is mine to take. */
export function TransferPage() {
  const { id } = useParams({ from: '/frame/transfers/$id' });
  const transfer = api.useQuery('get', '/transfers/{id}', { params: { path: { id } } });
  if (isProblem(transfer.error, 'not-found')) return <NotFound />;
  if (transfer.error) {
    return <ErrorState whole error={transfer.error} retry={() => void transfer.refetch()} />;
  }
  if (!transfer.data) return <PageSkeleton />;
  return <Loaded transfer={transfer.data} />;
}

function Loaded({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation('transfer');
  const changed = useTransferChanged();
  const [open, setOpen] = useState<Step | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { id, type, from, to, state } = transfer;
  const mover = moverOf(transfer);
  const name = mover.fullName;
  const words = { context: type };

  async function take(step: Step, said: TransferAnswer = {}) {
    await client.POST('/transfers/{id}/{action}', {
      params: { path: { id, action: step }, header: { ...version(transfer), ...once() } },
      body: said,
    });
    await changed();
    done(t(`did.${step}`, { name }));
  }

  const wanted = (step: Step) => {
    setError(null);
    if (step === 'accept' || step === 'refuse' || step === 'withdraw') setOpen(step);
    else
      void take(step).catch(async (refused) => {
        setError(refused);
        await changed();
      });
  };
  const offered = [...steps, 'refuse', 'withdraw'].filter((step) => transfer.can.includes(step)) as Step[];
  return (
    <Page
      title={name}
      purpose={
        <Group component="span" gap="xs">
          <span>{t('title', words)}</span>
          <State state={state} />
        </Group>
      }
      action={
        <>
          <GoButton to={paths.transfers}>{t('toList')}</GoButton>
          {offered.map((step) => (
            <Can
              key={step}
              of={transfer}
              action={step}
              variant={steps.some((one) => one === step) ? 'filled' : 'default'}
              onClick={() => wanted(step)}
            >
              {t(`step.${step}`)}
            </Can>
          ))}
        </>
      }
      width="narrow"
    >
      {error !== null && <ProblemAlert error={error} />}
      <Alert
        variant="light"
        color={myTurn(transfer) ? 'khue' : 'gray'}
        icon={myTurn(transfer) && <IconHandStop size={20} />}
        role="status"
      >
        <Text fz="sm">{myTurn(transfer) ? t('turn.yours', { what: turn() }) : turn()}</Text>
      </Alert>
      <Section title={t('one', words)}>
        <Facts
          facts={[
            [t('field.code', words), mover.code],
            [t('field.born'), date(mover.dateOfBirth)],
            [t('field.from'), from.name],
            [t('field.to'), <Destination key="to" transfer={transfer} />],
            [t('field.day'), date(transfer.day)],
            [t('field.year'), transfer.beginsIn],
            [t('field.reason'), transfer.reason],
            [t('field.asked'), transfer.askedBy.name],
            [t('field.class'), transfer.classCode],
            [t('field.answer'), transfer.answer],
          ]}
        />
        {transfer.recordVisible && (
          <GoLink to={paths.record(recordsOf(type), mover.id)}>{t('record', words)}</GoLink>
        )}
      </Section>
      <Accept
        transfer={transfer}
        open={open === 'accept'}
        onClose={() => setOpen(null)}
        onAccept={(said) => take('accept', said)}
      />
      <ReasonDialog
        open={open === 'refuse' || open === 'withdraw'}
        onClose={() => setOpen(null)}
        title={t(open === 'withdraw' ? 'withdraw.title' : 'refuse.title', { name, ...words })}
        confirm={t(open === 'withdraw' ? 'step.withdraw' : 'step.refuse')}
        onConfirm={(reason) => take(open === 'withdraw' ? 'withdraw' : 'refuse', { reason })}
      >
        <Text fz="sm">
          {t(open === 'withdraw' ? 'withdraw.effect' : 'refuse.effect', { name, from: from.name })}
        </Text>
      </ReasonDialog>
    </Page>
  );

  /** Whose turn it is, in words. */
  function turn(): string {
    if (state === 'released') {
      return transfer.byCommunes
        ? t('turn.releasedCommune', { unit: from.name })
        : t('turn.released', { unit: to?.name, ...words });
    }
    return t(`turn.${state}`, { unit: state === 'requested' ? from.name : to?.name, ...words });
  }
}
