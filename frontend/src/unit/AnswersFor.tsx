import { Anchor, Avatar, Box, Group, Stack, Text } from '@mantine/core';
import { IconUserPlus, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Responsible, Unit } from '../api/types';
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
  const people = api.useQuery('get', '/units/{id}/responsible', { params: { path: { id: unit.id } } });
  const total = people.data?.total ?? 0;
  return (
    <Section title={t('answers.title')} note={t('answers.note')} fill>
      {people.isPending && <RowsSkeleton rows={2} height={52} />}
      {people.isError && <ErrorState error={people.error} retry={() => void people.refetch()} />}
      {people.data?.items.length === 0 && <Nobody unit={unit} />}
      <Stack gap="sm">
        {people.data?.items.slice(0, SHOWN).map((person) => (
          <Person key={person.id} person={person} />
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

function Person({ person }: { person: Responsible }) {
  const { t } = useTranslation('unit');
  const { id, fullName, position, from, until } = person;
  const seen = useSees('account.view')(person.unit);
  const known = api.useQuery(
    'get',
    '/accounts/{id}',
    { params: { path: { id } } },
    { retry: false, enabled: seen },
  );
  const { phone, email } = known.data ?? {};
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Avatar name={fullName} color="khue" size={36} aria-hidden="true" />
      <Box miw={0}>
        <GoLink to={paths.account(id)} open={seen} fz="sm" fw={500}>
          {fullName}
        </GoLink>
        <Text fz="sm" c="dimmed">
          {[
            position,
            t(until ? 'answers.sinceUntil' : 'answers.since', {
              since: date(from),
              until: until ? date(until) : undefined,
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
