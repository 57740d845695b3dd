import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Campaign, HandoverLetterOrder } from '../../api/types';
import { paths } from '../../paths';
import { ProblemAlert, problemItems } from '../../ui/forms';
import { GoLink } from '../../ui/GoLink';
import { Reach, reached } from './Reach';
import { useSendWords } from './useSendWords';

interface ConfirmLettersProps {
  open: boolean;
  campaign: Campaign;
  order: HandoverLetterOrder;
  /** To how many units it goes, as far as that is known. */
  units: number | undefined;
  unregistered: number | undefined;
  onClose: () => void;
  onQueued: (job: string) => void;
}

/** Says exactly what is about to leave and to whom: a letter cannot be called back. */
export function ConfirmLetters({ open, onClose, ...effect }: ConfirmLettersProps) {
  const { t } = useTranslation('handover');
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={t(`letters.confirm.title.${effect.order.kind}`)}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui:action.close') }}
    >
      <Effect onClose={onClose} {...effect} />
    </Modal>
  );
}

function Effect({
  campaign: { id, mail },
  order,
  units,
  unregistered,
  onClose,
  onQueued,
}: Omit<ConfirmLettersProps, 'open'>) {
  const { t } = useTranslation('handover');
  const those = units === undefined ? undefined : reached({ kind: order.kind, units, unregistered });
  const sendWords = useSendWords({ mail });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function send() {
    setBusy(true);
    setError(null);
    try {
      const { data } = await client.POST('/handover/campaigns/{id}/letters', {
        params: { path: { id }, header: once() },
        body: order,
      });
      onClose();
      if (data) onQueued(data.id);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Stack gap="md">
      {units !== undefined && (
        <Text fz="sm">
          <Reach kind={order.kind} mail={mail} units={units} unregistered={unregistered} />
        </Text>
      )}
      {mail && (
        <Text fz="sm">
          {t(`letters.kindHelp.${order.kind}`)}{' '}
          {t(order.text ? 'letters.confirm.own' : 'letters.confirm.usual')}
        </Text>
      )}
      <Text fz="sm">{t(mail ? 'letters.confirm.again' : 'letters.inAppAgain')}</Text>
      {error !== null && <ProblemAlert error={error} items={problemItems(error)} />}
      {isProblem(error, 'mail-not-set-up') && (
        <GoLink to={paths.campaignLinks(id)} underline="always" fz="sm">
          {t('letters.noMail')}
        </GoLink>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ui:action.cancel')}
        </Button>
        <Button loading={busy} onClick={() => void send()}>
          {sendWords(those)}
        </Button>
      </Group>
    </Stack>
  );
}
