import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign, Desk } from '../../api/types';
import { paths } from '../../paths';
import { ProblemAlert, problemItems } from '../../ui/forms';
import { type Printed, queuePrint } from './prints';

interface ConfirmPrintProps {
  what: Printed;
  campaign: Campaign;
  desk: Desk | undefined;
  onClose: () => void;
}

/** What the document will hold and, for slips, that those printed before open nothing any more. */
export function ConfirmPrint({ what, campaign, desk, onClose }: ConfirmPrintProps) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function print() {
    setBusy(true);
    setError(null);
    try {
      const job = await queuePrint(campaign.id, { what, desk: desk?.id ?? null });
      if (!job) return;
      onClose();
      void navigate({
        to: paths.handoverPrint(campaign.id, job),
        search: { what, desk: desk?.id } as never,
      });
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Stack gap="md">
      <Text fz="sm">
        {desk ? t(`prints.effect.${what}At`, { desk: desk.name }) : t(`prints.effect.${what}`)}
      </Text>
      {what === 'slips' && (
        <Text fz="sm" fw={600}>
          {t('prints.newPasswords')}
        </Text>
      )}
      <Text fz="sm">{t('prints.once')}</Text>
      {error !== null && <ProblemAlert error={error} items={problemItems(error)} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ui:action.cancel')}
        </Button>
        <Button loading={busy} onClick={() => void print()}>
          {t(`prints.confirm.${what}`)}
        </Button>
      </Group>
    </Stack>
  );
}
