import { Badge, Box, Grid, Group, Tabs } from '@mantine/core';
import { IconHistory, IconKey, IconSitemap, IconUsers } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import type { Unit } from '../api/types';
import { count } from '../lib/numbers';
import { NotFound } from '../ui/NotFound';
import { Page } from '../ui/Page';
import { PageSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { UnitBreadcrumb } from '../ui/UnitBreadcrumb';
import { AnswersFor } from './AnswersFor';
import { Children } from './Children';
import { Heir } from './Heir';
import { ManagementHistory } from './ManagementHistory';
import { People } from './People';
import { RecordsHere } from './RecordsHere';
import { RightsHere } from './RightsHere';
import type { UnitSearch } from './search';
import { UnitActions } from './UnitActions';
import { UnitFacts } from './UnitFacts';
import { Ended, What } from './UnitTable';
import { useUnit } from './useUnit';

/** One unit: who answers for it, what stands below it, who works there, who managed it when. */
export function UnitPage() {
  const { unitId } = useParams({ from: '/frame/units/$unitId' });
  const unit = useUnit(unitId);
  if (unit.isPending) return <PageSkeleton />;
  if (isProblem(unit.error, 'not-found')) return <NotFound />;
  if (unit.isError) return <ErrorState whole error={unit.error} retry={() => void unit.refetch()} />;
  return <Loaded unit={unit.data} />;
}

function Loaded({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  const search = useSearch({ from: '/frame/units/$unitId' });
  const navigate = useNavigate({ from: '/units/$unitId' });
  const change = (some: Partial<UnitSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...some }), replace: true, resetScroll: false });
  return (
    <Page
      above={<UnitBreadcrumb unit={unit} />}
      title={unit.name}
      purpose={
        <Group component="span" gap="xs">
          <span>
            <What unit={unit} /> {t('withCode', { code: unit.code })}
          </span>
          {unit.status === 'ended' && <Ended unit={unit} />}
        </Group>
      }
      action={<UnitActions unit={unit} />}
    >
      {unit.mergedInto && <Heir unit={unit.mergedInto} />}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <AnswersFor unit={unit} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <UnitFacts unit={unit} />
        </Grid.Col>
      </Grid>
      {unit.kind === 'school' && <RecordsHere unit={unit} />}
      <Details unit={unit} search={search} onChange={change} />
    </Page>
  );
}

interface DetailsProps {
  unit: Unit;
  search: UnitSearch;
  onChange: (some: Partial<UnitSearch>) => void;
}

function Details({ unit, search, onChange }: DetailsProps) {
  const { t } = useTranslation('unit');
  const people = unit.can.includes('view-accounts');
  const first = unit.kind !== 'school' ? 'children' : people ? 'people' : 'rights';
  const tab = search.tab ?? first;
  return (
    <Tabs value={tab} onChange={(now) => onChange({ tab: now as UnitSearch['tab'] })} keepMounted={false}>
      <Tabs.List mb="md">
        {unit.kind !== 'school' && (
          <Tabs.Tab
            value="children"
            leftSection={<TabIcon of={IconSitemap} />}
            rightSection={
              <Badge size="sm" color="gray" circle={unit.childCount < 10}>
                {count(unit.childCount)}
              </Badge>
            }
          >
            {t('tab.children')}
          </Tabs.Tab>
        )}
        {(people || tab === 'people') && (
          <Tabs.Tab value="people" leftSection={<TabIcon of={IconUsers} />}>
            {t('tab.people')}
          </Tabs.Tab>
        )}
        <Tabs.Tab value="rights" leftSection={<TabIcon of={IconKey} />}>
          {t('tab.rights')}
        </Tabs.Tab>
        <Tabs.Tab value="history" leftSection={<TabIcon of={IconHistory} />}>
          {t('tab.history')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="children">
        <Children unit={unit} filters={search} onChange={onChange} />
      </Tabs.Panel>
      <Tabs.Panel value="people">
        <People unit={unit} />
      </Tabs.Panel>
      <Tabs.Panel value="rights">
        <RightsHere unit={unit} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <ManagementHistory unit={unit} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** On a phone the words need the room. */
function TabIcon({ of: Icon }: { of: typeof IconUsers }) {
  return (
    <Box component="span" visibleFrom="sm" lh={0} aria-hidden="true">
      <Icon size={16} stroke={1.6} />
    </Box>
  );
}
