import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../api/client';
import type { RecordsConfirmed, RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { Barred } from '../ui/Barred';
import { ReasonDialog } from '../ui/ReasonDialog';
import { done } from '../ui/toast';

/** As many are confirmed with one reason. */
const MOST = 1000;

interface ConfirmManyProps {
  type: RecordType;
  rule: string;
  /** The rule in words. */
  about: string;
  schoolYear?: string;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** What could not be confirmed, which stays chosen. */
  onLeft: (items: RecordsConfirmed['items']) => void;
}

/** Says once why many records are right in which a rule found the same; those with which it cannot be done stay chosen. */
export function ConfirmMany({ type, rule, about, schoolYear, chosen, onChoose, onLeft }: ConfirmManyProps) {
  const { t } = useTranslation('finding');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const number = count(chosen.size);

  async function confirm(reason: string) {
    // The same for all seven types; which of them is meant shows only when the page runs.
    const path = `/${type.path}/confirmations` as '/students/confirmations';
    const { data } = await client.POST(path, {
      params: { header: once() },
      body: { rule, reason, ids: [...chosen], schoolYear },
    });
    if (!data) return;
    const refused = data.items.filter((item) => item.reason !== null);
    onLeft(refused);
    onChoose(new Set(refused.map(({ id }) => id)));
    await queries.invalidateQueries();
    if (data.done > 0) done(t('many.done', { number: count(data.done) }));
  }

  return (
    <>
      {chosen.size > 0 && (
        <Group gap="xs">
          <Barred
            size="xs"
            why={chosen.size > MOST ? t('many.tooMany', { most: count(MOST) }) : undefined}
            onClick={() => setAsking(true)}
          >
            {t('many.act', { number })}
          </Barred>
          <Button variant="subtle" size="xs" onClick={() => onChoose(new Set())}>
            {t('many.none')}
          </Button>
        </Group>
      )}
      <ReasonDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('many.title')}
        confirm={t('many.act', { number })}
        danger={false}
        onConfirm={confirm}
      >
        <Text fz="sm">{t('many.effect', { number, about: about.replace(/\.$/, '') })}</Text>
        <Text fz="sm" c="dimmed">
          {t('many.help')}
        </Text>
      </ReasonDialog>
    </>
  );
}
