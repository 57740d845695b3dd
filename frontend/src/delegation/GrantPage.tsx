import { Grid, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan, IconPencil, IconShieldCheck } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { isProblem } from '../api/problem';
import type { Grant } from '../api/types';
import { Can } from '../ui/Can';
import { GrantChain } from '../ui/chain/GrantChain';
import { NotFound } from '../ui/NotFound';
import { Page, Section } from '../ui/Page';
import { useRoleNames } from '../ui/roleNames';
import { PageSkeleton } from '../ui/Skeletons';
import { GrantState } from '../ui/StateBadge';
import { ErrorState } from '../ui/States';
import { UnitBreadcrumb } from '../ui/UnitBreadcrumb';
import { ChangePanel } from './ChangePanel';
import { GrantFacts } from './GrantFacts';
import { HandedOn } from './HandedOn';
import { ReviewPanel } from './ReviewPanel';
import { Sentence } from './Sentence';

const route = getRouteApi('/frame/grants/$id');

/** One right: what it says, how it came here, what was passed on from it, and what can be done with it. */
export function GrantPage() {
  const { id } = route.useParams();
  const grant = api.useQuery('get', '/grants/{id}', { params: { path: { id } } });
  if (grant.isPending) return <PageSkeleton />;
  if (isProblem(grant.error, 'not-found')) return <NotFound />;
  if (grant.isError) return <ErrorState whole error={grant.error} retry={() => void grant.refetch()} />;
  return <Shown grant={grant.data} />;
}

function Shown({ grant }: { grant: Grant & { chain: Grant[] } }) {
  const { t } = useTranslation('delegation');
  const roleName = useRoleNames();
  return (
    <Page
      above={<UnitBreadcrumb unit={grant.unit} />}
      title={t('ui:chain.title', { role: roleName(grant.role), unit: grant.unit.name })}
      purpose={t('ui:chain.holder', { name: grant.account.fullName, username: grant.account.username })}
      action={<Acts grant={grant} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="md">
            <Section title={t('grant.says')} action={<GrantState state={grant.state} />}>
              <Sentence
                kind={grant.state === 'effective' || grant.state === 'pending' ? 'holds' : 'held'}
                who={grant.account.fullName}
                role={grant.role}
                recordTypes={grant.recordTypes}
                units={[grant.unit.name]}
                from={grant.from}
                until={grant.until}
                passes={grant.passes}
                size="md"
              />
              <GrantFacts grant={grant} />
            </Section>
            <HandedOn grant={grant} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Section title={t('grant.chain')} note={t('grant.chainNote')}>
            <GrantChain chain={grant.chain} current={grant.id} />
          </Section>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Acts({ grant }: { grant: Grant & { chain: Grant[] } }) {
  const { t } = useTranslation('delegation');
  const navigate = useNavigate();
  const [changing, change] = useDisclosure(false);
  const [reviewing, review] = useDisclosure(false);
  const asked = { of: grant, permission: 'grant.give', unit: grant.unit.id } as const;
  return (
    <Group gap="xs">
      <Can
        {...asked}
        action="review"
        variant="default"
        leftSection={<IconShieldCheck size={18} stroke={1.6} />}
        onClick={review.open}
      >
        {t('review.act')}
      </Can>
      <Can
        {...asked}
        action="change"
        variant="default"
        leftSection={<IconPencil size={18} stroke={1.6} />}
        onClick={change.open}
      >
        {t('change.act')}
      </Can>
      <Can
        {...asked}
        action="revoke"
        variant="light"
        color="red"
        leftSection={<IconBan size={18} stroke={1.6} />}
        onClick={() => void navigate({ to: '/grants/$id/revoke', params: { id: grant.id } })}
      >
        {t('revoke.act')}
      </Can>
      <ChangePanel grant={grant} open={changing} onClose={change.close} />
      <ReviewPanel grant={grant} open={reviewing} onClose={review.close} />
    </Group>
  );
}
