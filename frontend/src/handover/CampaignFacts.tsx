import { Group, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/types';
import { moment } from '../lib/dates';
import { Facts } from '../ui/Facts';
import { Section } from '../ui/Page';
import { Asked } from './Asked';
import { CampaignActions } from './CampaignActions';
import { CampaignState } from './CampaignState';
import { LegalBasis } from './LegalBasis';
import { useWithoutMinutes, WithoutMinutes } from './WithoutMinutes';

/** What the campaign is: its dates, whom it asks for, whom to ask. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const withoutMinutes = useWithoutMinutes(campaign);
  const { registerBy, trainingAt, handoverAt, contact, audience } = campaign;
  return (
    <Section title={t('board.about')} action={campaign.runs && <CampaignActions campaign={campaign} />}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing={6} style={{ alignItems: 'start' }}>
        <Facts
          facts={[
            [
              t('field.registerBy'),
              <Group key="by" gap="xs" component="span">
                <span>{moment(registerBy)}</span>
                <CampaignState campaign={campaign} />
              </Group>,
            ],
            [t('field.endedAt'), campaign.endedAt && moment(campaign.endedAt)],
            [t('field.trainingAt'), trainingAt && moment(trainingAt)],
            [t('field.handoverAt'), handoverAt && moment(handoverAt)],
          ]}
        />
        <Facts
          facts={[
            [t('field.audience'), t(`audience.${audience}`)],
            [t('board.asked'), <Asked key="asked" campaign={campaign} />],
            [t('field.schoolYear'), campaign.schoolYear],
            [
              t('board.byMinutes'),
              !!withoutMinutes && (
                <WithoutMinutes key="minutes" campaign={campaign} number={withoutMinutes} />
              ),
            ],
            [
              t('field.contact'),
              contact && (
                <Text key="contact" span fz="sm" style={{ whiteSpace: 'pre-line' }}>
                  {contact}
                </Text>
              ),
            ],
          ]}
        />
      </SimpleGrid>
      {campaign.legalBasis && <LegalBasis text={campaign.legalBasis} />}
    </Section>
  );
}
