import { Badge, Box, Button, Group, Stack, Text } from '@mantine/core';
import { IconDevices } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { LoginSession } from '../api/types';
import { ago, moment } from '../lib/dates';
import { device } from '../lib/device';
import { ProblemAlert } from '../ui/forms';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { done } from '../ui/toast';

/** Where I am signed in; any other place can be signed out from here. */
export function Sessions() {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const sessions = api.useQuery('get', '/auth/sessions');
  const settled = (text: string) => ({
    onSuccess: () => done(text),
    onSettled: () => queries.invalidateQueries({ queryKey: ['get', '/auth/sessions'] }),
  });
  const end = api.useMutation('delete', '/auth/sessions/{id}', settled(t('sessions.ended')));
  const endOthers = api.useMutation('delete', '/auth/sessions', settled(t('sessions.othersEnded')));

  if (sessions.isPending) return <RowsSkeleton rows={2} height={56} />;
  if (sessions.isError) return <ErrorState error={sessions.error} retry={() => void sessions.refetch()} />;
  const all = sessions.data.items;
  const failure = end.error ?? endOthers.error;
  return (
    <Stack gap="xs">
      {failure && <ProblemAlert error={failure} />}
      {all.map((one) => (
        <Row
          key={one.id}
          session={one}
          ending={end.isPending && end.variables?.params.path.id === one.id}
          onEnd={() => end.mutate({ params: { path: { id: one.id } } })}
        />
      ))}
      {all.length > 1 && (
        <Group justify="flex-end">
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {t('sessions.endOthers')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Row({ session, ending, onEnd }: { session: LoginSession; ending: boolean; onEnd: () => void }) {
  const { t } = useTranslation('session');
  const name = device(session.userAgent) ?? t('sessions.unknownDevice');
  return (
    <Group gap="sm" wrap="nowrap" py={6} style={{ borderBottom: '1px solid var(--khue-line)' }}>
      <IconDevices size={22} stroke={1.6} style={{ flex: 'none' }} aria-hidden="true" />
      <Box flex={1} miw={0}>
        <Group gap="xs">
          <Text fz="sm" fw={500}>
            {name}
          </Text>
          {session.current && <Badge color="khue">{t('sessions.current')}</Badge>}
        </Group>
        <Text fz="xs" c="dimmed">
          {[
            session.address,
            t('sessions.lastUsed', { at: ago(session.lastUsedAt) }),
            t('sessions.since', { at: moment(session.createdAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Box>
      {!session.current && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={ending}
          onClick={onEnd}
          aria-label={t('sessions.endThis', { device: name })}
        >
          {t('sessions.end')}
        </Button>
      )}
    </Group>
  );
}
