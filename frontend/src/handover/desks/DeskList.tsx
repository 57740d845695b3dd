import { Button, SimpleGrid } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign, Desk } from '../../api/types';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';
import { Page } from '../../ui/Page';
import { SidePanel } from '../../ui/SidePanel';
import { Empty } from '../../ui/States';
import { done } from '../../ui/toast';
import { CampaignTabs } from '../CampaignTabs';
import { DeskCard } from './DeskCard';
import { DeskForm } from './DeskForm';
import { type DeskValues, newDesk, valuesOf } from './desk';
import { useDesksOfThePlan } from './plan';

interface DeskListProps {
  campaign: Campaign;
  desks: readonly Desk[] | undefined;
  loading: ReactNode;
}

/** What is being typed: a desk that is there, or new ones, one after the other. */
type Typing = { desk: Desk } | { drafts: DeskValues[]; of: number };

export function DeskList({ campaign, desks, loading }: DeskListProps) {
  const { t } = useTranslation('handover');
  const { id, name, runs, endedAt, unit } = campaign;
  const [typing, setTyping] = useState<Typing>();
  const planned = useDesksOfThePlan(campaign);
  const may = runs && !endedAt;
  const close = () => setTyping(undefined);
  const add = () => setTyping({ drafts: [newDesk(campaign)], of: 1 });

  /** The next form tells enough of the one before; a toast would lie over its button. */
  function saved(desk: string) {
    const rest = typing && 'drafts' in typing ? typing.drafts.slice(1) : [];
    setTyping(rest.length > 0 && typing && 'of' in typing ? { drafts: rest, of: typing.of } : undefined);
    if (rest.length === 0) done(t('desks.done', { name: desk }));
  }

  return (
    <Page
      above={<GoLink to={paths.campaign(id)}>{name}</GoLink>}
      title={t('desks.title')}
      purpose={t('desks.purpose')}
      action={
        may &&
        desks &&
        desks.length > 0 && (
          <Button leftSection={<IconPlus size={16} />} aria-haspopup="dialog" onClick={add}>
            {t('desks.add')}
          </Button>
        )
      }
    >
      <CampaignTabs campaign={campaign} />
      {!desks ? (
        loading
      ) : desks.length === 0 ? (
        <Empty
          title={t('desks.none')}
          action={
            may && (
              <>
                {unit.kind === 'department' && (
                  <Button onClick={() => setTyping({ drafts: planned, of: planned.length })}>
                    {t('desks.addPlanned')}
                  </Button>
                )}
                <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
                  {t('desks.add')}
                </Button>
              </>
            )
          }
        >
          {t(may ? 'desks.noneHint' : 'desks.noneRead')}
        </Empty>
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          {desks.map((desk) => (
            <DeskCard
              key={desk.id}
              campaign={campaign}
              desk={desk}
              onEdit={may ? () => setTyping({ desk }) : undefined}
            />
          ))}
        </SimpleGrid>
      )}
      <SidePanel open={typing !== undefined} onClose={close} title={typing && titleOf(typing, t)}>
        {typing && (
          <DeskForm
            // A form for each: the second of two begins with its own words.
            key={'desk' in typing ? typing.desk.id : typing.drafts.length}
            campaign={campaign}
            desk={'desk' in typing ? typing.desk : undefined}
            begin={'desk' in typing ? valuesOf(typing.desk) : (typing.drafts[0] ?? newDesk(campaign))}
            onSaved={saved}
          />
        )}
      </SidePanel>
    </Page>
  );
}

function titleOf(typing: Typing, t: ReturnType<typeof useTranslation<'handover'>>['t']): string {
  if ('desk' in typing) return t('desks.edit');
  if (typing.of === 1) return t('desks.add');
  return t('desks.addOf', { number: typing.of - typing.drafts.length + 1, of: typing.of });
}
