import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, version } from '../api/client';
import { isProblem } from '../api/problem';
import type { Participant, Registration } from '../api/types';
import { moment } from '../lib/dates';
import { LegalBasis } from './LegalBasis';
import { Parts } from './link/Parts';
import { PeopleForm, type PeopleValues } from './PeopleForm';
import { Recorded } from './Recorded';
import { RegisterClosed } from './RegisterClosed';
import { RegisterFacts } from './RegisterFacts';

interface RegisterProps {
  token: string;
  registration: Registration;
  /** The link has stopped opening anything while the page was open. */
  ended: boolean;
  onSaved: (now: Registration) => void;
  onStale: () => Promise<Registration | undefined>;
}

/** A unit's own part of a campaign: what it is about, whom it sends, until when that may be changed. */
export function Register({ token, registration, ended, onSaved, onStale }: RegisterProps) {
  const { t } = useTranslation('handover');
  const { open, registeredAt, registerBy, leaders, officers, legalBasis } = registration;
  const [naming, setNaming] = useState(registeredAt === null);
  const [justSaved, setJustSaved] = useState(false);
  const [typed, setTyped] = useState<Participant[]>([]);
  const [refused, setRefused] = useState<'closed' | 'ended'>();
  const shut = ended ? 'ended' : (refused ?? (open ? undefined : 'closed'));

  async function name({ people: named }: PeopleValues, seen: { version: number }) {
    try {
      const { data } = await client.PUT('/handover/registrations/{token}', {
        params: { path: { token }, header: version(seen) },
        body: { people: named },
      });
      if (!data) return;
      onSaved(data);
      setJustSaved(true);
      stop();
    } catch (refused) {
      if (!isProblem(refused, 'registration-closed', 'link-ended')) throw refused;
      setRefused(refused.code === 'link-ended' ? 'ended' : 'closed');
      // Somebody else with the link may have been in time.
      await onStale();
    }
  }

  function stop() {
    setNaming(false);
    setTyped([]);
  }

  return (
    <Stack gap="lg">
      <RegisterFacts registration={registration} />
      {legalBasis && <LegalBasis text={legalBasis} />}
      {shut && <RegisterClosed why={shut} registration={registration} typed={typed} />}
      {!shut && naming && (
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
            onCancel={registeredAt ? stop : undefined}
            onTyped={setTyped}
          />
        </>
      )}
      {!shut && !naming && (
        <>
          <Recorded registration={registration} justNow={justSaved} />
          <Group>
            <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setNaming(true)}>
              {t('register.change')}
            </Button>
          </Group>
        </>
      )}
      {registeredAt && shut !== 'ended' && !naming && (
        <Parts token={token} registration={registration} onSaved={onSaved} onStale={onStale} />
      )}
    </Stack>
  );
}
