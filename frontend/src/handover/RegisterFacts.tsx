import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Registration } from '../api/types';
import { moment } from '../lib/dates';
import { Facts } from '../ui/Facts';
import { Reachable } from './Reachable';

/** Who is invited by whom, until when, to what; whom to ask. */
export function RegisterFacts({ registration }: { registration: Registration }) {
  const { t } = useTranslation('handover');
  const { unit, organizer, registerBy, trainingAt, handoverAt, contact } = registration;
  return (
    <Facts
      facts={[
        [
          t('register.unit'),
          <Text key="unit" span fw={600} fz="md">
            {unit}
          </Text>,
        ],
        [t('field.unit'), organizer],
        [
          t('field.registerBy'),
          <Text key="by" span fw={600} fz="sm">
            {moment(registerBy)}
          </Text>,
        ],
        [t('field.trainingAt'), trainingAt && moment(trainingAt)],
        [t('field.handoverAt'), handoverAt && moment(handoverAt)],
        [t('field.contact'), contact && <Reachable key="contact" words={contact} by="telephone" />],
      ]}
    />
  );
}
