import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarX, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, version } from '../api/client';
import type { Registration } from '../api/types';
import { moment } from '../lib/dates';
import { LegalBasis } from './LegalBasis';
import { People } from './People';
import { PeopleForm, type PeopleValues } from './PeopleForm';
import { Recorded } from './Recorded';
import { RegisterFacts } from './RegisterFacts';

interface RegisterProps {
  token: string;
  registration: Registration;
  onSaved: (now: Registration) => void;
  onStale: () => Promise<Registration | undefined>;
}

/** A unit's own part of a campaign: what it is about, whom it sends, until when that may be changed. */
export function Register({ token, registration, onSaved, onStale }: RegisterProps) {
  const { t } = useTranslation('handover');
  const { open, people, registeredAt, registerBy, organizer, leaders, officers, legalBasis } = registration;
  const [naming, setNaming] = useState(registeredAt === null);
  const [justSaved, setJustSaved] = useState(false);

  async function name({ people: named }: PeopleValues, seen: { version: number }) {
    const { data } = await client.PUT('/handover/registrations/{token}', {
      params: { path: { token }, header: version(seen) },
      body: { people: named },
    });
    if (!data) return;
    onSaved(data);
    setJustSaved(true);
    setNaming(false);
  }

  return (
    <Stack gap="lg">
      <RegisterFacts registration={registration} />
      {legalBasis && <LegalBasis text={legalBasis} />}
      {!open && (
        <Alert
          variant="light"
          color="orange"
          icon={<IconCalendarX size={20} />}
          title={t('register.closed')}
          role="status"
        >
          {t('register.closedHint', { organizer })}
        </Alert>
      )}
      {open && naming && (
        <>
          <Text>
            {t(leaders > 0 ? 'register.ask' : 'register.askOfficers', {
              leaders,
              officers,
              at: moment(registerBy),
            })}
          </Text>
          <PeopleForm
            asked={registration}
            seen={registration}
            send={t('register.send')}
            onSend={name}
            onStale={onStale}
            onCancel={registeredAt ? () => setNaming(false) : undefined}
          />
        </>
      )}
      {open && !naming && (
        <>
          <Recorded registration={registration} justNow={justSaved} />
          <Group>
            <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setNaming(true)}>
              {t('register.change')}
            </Button>
          </Group>
        </>
      )}
      {!open && people.length > 0 && <People people={people} />}
    </Stack>
  );
}
