import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, once } from '../api/client';
import type { RecordsConfirmed, RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';
import { ReasonDialog } from '../ui/ReasonDialog';
import { done } from '../ui/toast';

/** As many are confirmed with one reason. */
export const MOST = 1000;
const MOST_NAMED = 20;

interface ConfirmManyProps {
  type: RecordType;
  rule: string;
  /** The rule in words. */
  about: string;
  schoolYear?: string;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Says once why many records are right in which a rule found the same; those with which it cannot be done stay chosen. */
export function ConfirmMany({ type, rule, about, schoolYear, chosen, onChoose }: ConfirmManyProps) {
  const { t } = useTranslation('finding');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [left, setLeft] = useState<RecordsConfirmed['items']>([]);
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
    setLeft(refused);
    onChoose(new Set(refused.map(({ id }) => id)));
    await queries.invalidateQueries();
    if (data.done > 0) done(t('many.done', { number: count(data.done) }));
  }

  return (
    <>
      {left.length > 0 && <Left type={type} items={left} />}
      {chosen.size > 0 && (
        <Group gap="xs">
          <Button size="xs" disabled={chosen.size > MOST} onClick={() => setAsking(true)}>
            {t('many.act', { number })}
          </Button>
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
        <Text fz="sm">{t('many.effect', { number, about })}</Text>
        <Text fz="sm" c="dimmed">
          {t('many.help')}
        </Text>
      </ReasonDialog>
    </>
  );
}

function Left({ type, items }: { type: RecordType; items: RecordsConfirmed['items'] }) {
  const { t } = useTranslation('finding');
  const unnamed = items.length - MOST_NAMED;
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle size={20} />}
      title={t('many.left', { number: count(items.length) })}
    >
      <List fz="sm">
        {items.slice(0, MOST_NAMED).map(({ id, name, reason }) => (
          <List.Item key={id}>
            {name && <GoLink to={paths.record(type.path, id)}>{name}</GoLink>}
            {`${name ? ': ' : ''}${t(`ui:reason.${reason}`, { defaultValue: reason ?? '' })}`}
          </List.Item>
        ))}
        {unnamed > 0 && <List.Item>{t('many.andMore', { number: count(unnamed) })}</List.Item>}
      </List>
    </Alert>
  );
}
