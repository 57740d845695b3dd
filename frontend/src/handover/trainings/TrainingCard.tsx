import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import {
  IconBuilding,
  IconFileSpreadsheet,
  IconPencil,
  IconPresentation,
  IconVideo,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TrainingSession } from '../../api/types';
import { Facts } from '../../ui/Facts';
import { Section } from '../../ui/Page';
import { whole } from '../../ui/StateBadge';
import { span } from '../spans';
import { grouped } from './training';

interface TrainingCardProps {
  training: TrainingSession;
  /** Whether the reader runs the campaign, and it has not ended. */
  may: boolean;
  onEdit: () => void;
  onProject: () => void;
  onList: () => void;
}

export function TrainingCard({ training, may, onEdit, onProject, onList }: TrainingCardProps) {
  const { t } = useTranslation('handover');
  const { name, online, place, access, checkCode, startsAt, endsAt } = training;
  const Icon = online ? IconVideo : IconBuilding;
  return (
    <Section
      fill
      title={name}
      action={
        may && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={16} />}
            aria-haspopup="dialog"
            aria-label={t('trainings.editOf', { name })}
            onClick={onEdit}
          >
            {t('trainings.editAct')}
          </Button>
        )
      }
    >
      <Stack gap="md">
        <Facts
          facts={[
            [t('trainings.field.when'), span(startsAt, endsAt)],
            [
              t('trainings.field.how'),
              <Badge key="how" color="gray" leftSection={<Icon size={14} />} styles={whole}>
                {t(online ? 'trainings.online' : 'trainings.inPerson')}
              </Badge>,
            ],
            [t('trainings.field.place'), place],
            [
              t('trainings.field.access'),
              access && (
                <Text key="access" span fz="sm" style={{ whiteSpace: 'pre-line' }}>
                  {access}
                </Text>
              ),
            ],
            [
              t('trainings.field.code'),
              checkCode && (
                <Text key="code" span fw={600} fz="lg" lh={1.4} className="numbers">
                  {grouped(checkCode)}
                </Text>
              ),
            ],
          ]}
        />
        {may && (
          <Group gap="xs">
            {checkCode && (
              <Button
                variant="default"
                leftSection={<IconPresentation size={16} />}
                aria-haspopup="dialog"
                aria-label={t('trainings.projectOf', { name })}
                onClick={onProject}
              >
                {t('trainings.project')}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} />}
              aria-haspopup="dialog"
              aria-label={t('trainings.listOf', { name })}
              onClick={onList}
            >
              {t('trainings.list')}
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  );
}
