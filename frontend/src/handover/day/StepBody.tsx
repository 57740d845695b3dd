import { Button, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign, Dossier } from '../../api/types';
import { Facts } from '../../ui/Facts';
import { AppointStep } from './AppointStep';
import { AttendStep } from './AttendStep';
import classes from './Day.module.css';
import { LetterStep } from './LetterStep';
import { MinutesStep } from './MinutesStep';
import { PrepareStep } from './PrepareStep';
import { ReadyStep } from './ReadyStep';
import { ScheduleStep } from './ScheduleStep';
import { SignedScanStep } from './SignedScanStep';
import type { StepName } from './steps';

interface StepBodyProps {
  step: StepName;
  facts: [name: string, value: ReactNode][];
  dossier: Dossier;
  campaign: Campaign;
  acts: boolean;
  /** Something else is being written: what is typed here waits unseen. */
  paused: boolean;
  onName: () => void;
}

/** What is noted of a step, and the place where it is taken. */
export function StepBody({ step, facts, dossier, campaign, acts, paused, onName }: StepBodyProps) {
  return (
    <Stack gap="md">
      {facts.length > 0 && <Facts facts={facts} />}
      {acts && (
        <div hidden={paused}>
          <Control step={step} dossier={dossier} campaign={campaign} onName={onName} />
        </div>
      )}
    </Stack>
  );
}

function Control({ step, dossier, campaign, onName }: Omit<StepBodyProps, 'facts' | 'acts' | 'paused'>) {
  switch (step) {
    case 'registered':
      return <Naming dossier={dossier} campaign={campaign} onName={onName} />;
    case 'ready':
      return <ReadyStep dossier={dossier} />;
    case 'attended':
      return <AttendStep dossier={dossier} />;
    case 'appointed':
      return <AppointStep dossier={dossier} />;
    case 'introduced':
      return <LetterStep dossier={dossier} />;
    case 'scheduled':
      return <ScheduleStep dossier={dossier} />;
    case 'prepared':
      return <PrepareStep dossier={dossier} />;
    case 'minuted':
      return <MinutesStep dossier={dossier} />;
    case 'signed':
      return <SignedScanStep dossier={dossier} />;
    default:
      return null;
  }
}

function Naming({ dossier, campaign, onName }: Pick<StepBodyProps, 'dossier' | 'campaign' | 'onName'>) {
  const { t } = useTranslation('handover');
  if (dossier.registeredAt) return <Text fz="sm">{t('day.named')}</Text>;
  if (campaign.endedAt) return <Text fz="sm">{t('day.endedNaming')}</Text>;
  return (
    <Stack gap="md">
      <Text fz="sm">{t('day.naming')}</Text>
      <div className={classes.actions}>
        <Button variant="light" leftSection={<IconPencil size={16} />} onClick={onName}>
          {t('dossier.name')}
        </Button>
      </div>
    </Stack>
  );
}
