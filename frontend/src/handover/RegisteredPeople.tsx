import { Button, Stack, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Participant } from '../api/types';
import classes from './day/Day.module.css';
import { People } from './People';

interface RegisteredPeopleProps {
  people: readonly Participant[];
  onChange: () => void;
}

/** Whom a unit sends, to be looked at and changed until the deadline. */
export function RegisteredPeople({ people, onChange }: RegisteredPeopleProps) {
  const { t } = useTranslation('handover');
  return (
    <Stack gap="sm">
      <Title order={2} fz="h4">
        {t('dossier.people')}
      </Title>
      <People people={people} />
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onChange}>
          {t('register.change')}
        </Button>
      </div>
    </Stack>
  );
}
