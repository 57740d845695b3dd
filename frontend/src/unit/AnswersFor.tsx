import { Anchor, Avatar, Box, Group, Stack, Text } from '@mantine/core';
import { IconUserPlus, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Grant, Unit } from '../api/types';
import { date } from '../lib/dates';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { Section } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { Empty, ErrorState } from '../ui/States';

/** As many as fit without scrolling; the rest is on the tab of rights. */
const SHOWN = 4;

/** Whoever administers the unit: the persons to call. */
export function AnswersFor({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  const grants = api.useQuery('get', '/grants', {
    params: {
      query: { unit: unit.id, role: ['administrator'], state: ['effective'], limit: SHOWN, count: true },
    },
  });
  const total = grants.data?.total ?? 0;
  return (
    <Section title={t('answers.title')} note={t('answers.note')} fill>
      {grants.isPending && <RowsSkeleton rows={2} height={52} />}
      {grants.isError && <ErrorState error={grants.error} retry={() => void grants.refetch()} />}
      {grants.data?.items.length === 0 && <Nobody unit={unit} />}
      <Stack gap="sm">
        {grants.data?.items.map((grant) => (
          <Person key={grant.id} grant={grant} />
        ))}
        {total > SHOWN && (
          <Text fz="sm" c="dimmed">
            {t('answers.more', { number: total - SHOWN })}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

function Person({ grant }: { grant: Grant }) {
  const { t } = useTranslation('unit');
  const { account } = grant;
  const seen = useSees('account.view')(account.unit);
  const known = api.useQuery(
    'get',
    '/accounts/{id}',
    { params: { path: { id: account.id } } },
    { retry: false, enabled: seen },
  );
  const { position, phone, email } = known.data ?? {};
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Avatar name={account.fullName} color="khue" size={36} aria-hidden="true" />
      <Box miw={0}>
        <GoLink to={paths.account(account.id)} open={seen} fz="sm" fw={500}>
          {account.fullName}
        </GoLink>
        <Text fz="sm" c="dimmed">
          {[
            position,
            t(grant.until ? 'answers.sinceUntil' : 'answers.since', {
              since: date(grant.from),
              until: grant.until ? date(grant.until) : undefined,
            }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Group gap="xs">
          {phone && (
            <Anchor href={`tel:${phone}`} fz="sm">
              {phone}
            </Anchor>
          )}
          {email && (
            <Anchor href={`mailto:${email}`} fz="sm" style={{ overflowWrap: 'anywhere' }}>
              {email}
            </Anchor>
          )}
        </Group>
      </Box>
    </Group>
  );
}

function Nobody({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  return (
    <Empty
      icon={IconUserQuestion}
      title={t('answers.none')}
      action={
        unit.can.includes('give-rights') && (
          <GoButton
            to={paths.newAccount}
            search={{ unit: unit.id, role: 'administrator' }}
            leftSection={<IconUserPlus size={16} />}
          >
            {t('answers.create')}
          </GoButton>
        )
      }
    >
      {t('answers.noneHint')}
    </Empty>
  );
}
