import { Group, List, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { Explanation, Permission } from '../../api/types';
import { within } from '../../lib/label';
import { paths } from '../../paths';
import { useMe } from '../../session/me';
import { GrantChain } from '../../ui/chain/GrantChain';
import { GoLink } from '../../ui/GoLink';
import { Section } from '../../ui/Page';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import { GiveButton } from '../GiveButton';
import { useCatalogue } from '../names';

interface AnswerProps {
  account?: string;
  permission: Permission;
  unit: string;
  recordType?: string;
}

/** The decision with its reason: the chain that allows it, or what is missing and who can. */
export function Answer(query: AnswerProps) {
  const answer = api.useQuery(
    'get',
    '/access/explain',
    { params: { query } },
    { placeholderData: keepPreviousData, staleTime: 0 },
  );
  if (answer.isPending) return <RowsSkeleton rows={5} />;
  if (answer.isError) return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
  return <Told answer={answer.data} />;
}

function Told({ answer }: { answer: Explanation }) {
  const { t } = useTranslation('delegation');
  const name = useCatalogue()?.permissions.find((one) => one.code === answer.permission)?.name;
  const words = {
    who: answer.account.fullName,
    permission: within(name ?? answer.permission),
    unit: answer.unit.name,
  };
  const Icon = answer.allowed ? IconCircleCheck : IconCircleX;
  return (
    <Section
      title={
        <Group gap="sm" wrap="nowrap" align="flex-start" aria-live="polite">
          <ThemeIcon variant="light" radius="xl" size={32} color={answer.allowed ? 'green' : 'orange'}>
            <Icon size={20} stroke={1.8} />
          </ThemeIcon>
          <span>{answer.allowed ? t('explain.allowed', words) : t('explain.refused', words)}</span>
        </Group>
      }
    >
      {answer.allowed ? (
        <Stack gap="sm" maw={720}>
          <Text fz="sm" c="dimmed">
            {t('explain.because')}
          </Text>
          <GrantChain chain={answer.chain} />
        </Stack>
      ) : (
        <Refused answer={answer} />
      )}
    </Section>
  );
}

function Refused({ answer }: { answer: Explanation }) {
  const { t } = useTranslation('delegation');
  // Where those who can belong is not told; whoever sees the accounts of the department sees them all.
  const seesAll = useMe().units.some(
    ({ kind, permissions }) => kind === 'department' && permissions.includes('account.view'),
  );
  return (
    <Stack gap="md" maw={720}>
      <div>
        <Text fz="sm" fw={600} mb={4}>
          {t('explain.missing')}
        </Text>
        <List fz="sm" spacing={4}>
          {answer.missing.map((item) => (
            <List.Item key={`${item.code} ${item.grant ?? ''}`}>
              {item.detail}{' '}
              {item.grant && (
                <GoLink to={paths.grant(item.grant)} fz="sm" underline="always">
                  {t('give.see')}
                </GoLink>
              )}
            </List.Item>
          ))}
        </List>
      </div>
      {answer.chain.length > 0 && <GrantChain chain={answer.chain} />}
      <div>
        <Text fz="sm" fw={600} mb={4}>
          {t('explain.whoCan')}
        </Text>
        {answer.whoCan.length === 0 ? (
          <Text fz="sm" c="dimmed">
            {t('explain.nobody')}
          </Text>
        ) : (
          <List fz="sm" spacing={4}>
            {answer.whoCan.map((one) => (
              <List.Item key={one.id}>
                <GoLink to={paths.account(one.id)} open={seesAll} fz="sm">
                  {t('ui:chain.holder', { name: one.fullName, username: one.username })}
                </GoLink>
              </List.Item>
            ))}
          </List>
        )}
      </div>
      <Group>
        <GiveButton variant="light" search={{ account: answer.account.id, unit: answer.unit.id }} />
      </Group>
    </Stack>
  );
}
