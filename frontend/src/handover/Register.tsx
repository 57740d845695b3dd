import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, version } from '../api/client';
import { isProblem } from '../api/problem';
import type { Participant, Registration } from '../api/types';
import { moment } from '../lib/dates';
import { useFormsInside } from '../ui/unsaved';
import { LegalBasis } from './LegalBasis';
import { Parts } from './link/Parts';
import { PeopleForm, type PeopleValues } from './PeopleForm';
import { Recorded } from './Recorded';
import { RegisterClosed } from './RegisterClosed';
import { RegisteredPeople } from './RegisteredPeople';
import { RegisterFacts } from './RegisterFacts';
import { Reminded } from './Reminded';
import type { Shut } from './steps/stepPage';

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
  const [justNamed, setJustNamed] = useState(false);
  const [typed, setTyped] = useState<Participant[]>([]);
  const [written, setWritten] = useState<string[]>([]);
  const [refused, setRefused] = useState<'closed' | Shut>();
  const preparing = useFormsInside();
  const shut = ended
    ? 'ended'
    : (refused ?? (isSigned(registration) ? 'signed' : open ? undefined : 'closed'));
  // The deadline is for naming people; what a unit prepares may come after it.
  const prepares = registeredAt !== null && shut !== 'ended' && shut !== 'signed';

  async function name({ people: named }: PeopleValues, seen: { version: number }) {
    try {
      const { data } = await client.PUT('/handover/registrations/{token}', {
        params: { path: { token }, header: version(seen) },
        body: { people: named },
      });
      if (!data) return;
      onSaved(data);
      stop();
    } catch (refused) {
      if (!isProblem(refused, 'registration-closed', 'dossier-signed', 'link-ended')) throw refused;
      const why = {
        'registration-closed': 'closed',
        'dossier-signed': 'signed',
        'link-ended': 'ended',
      } as const;
      await close(why[refused.code as keyof typeof why]);
    }
  }

  /** What is typed is shown as what did not arrive. */
  async function close(why: 'closed' | Shut) {
    if (why !== 'closed') setWritten(preparing.typed());
    setRefused(why);
    setNaming(false);
    // Somebody else with the link may have been in time.
    await onStale();
  }

  /** Somebody was faster: with the signature, what is typed here cannot be written any more. */
  async function readAgain() {
    const lines = preparing.typed();
    const now = await onStale();
    if (now && isSigned(now)) {
      setWritten(lines);
      setRefused('signed');
      setNaming(false);
    }
    return now;
  }

  function stop() {
    setNaming(false);
    setJustNamed(true);
    setTyped([]);
  }

  return (
    <Stack gap="lg">
      <Reminded by={registration.reminder} />
      <RegisterFacts registration={registration} />
      {legalBasis && <LegalBasis text={legalBasis} />}
      {shut && (
        <RegisterClosed
          why={shut}
          registration={registration}
          typed={typed}
          written={written}
          underHand={refused !== undefined}
        />
      )}
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
            onStale={readAgain}
            onCancel={registeredAt ? stop : undefined}
            onTyped={setTyped}
          />
        </>
      )}
      {!shut && !naming && <Recorded registration={registration} justNow={justNamed} />}
      {prepares && (
        <preparing.Within>
          {/* Out of the way of whoever names people, with all that is typed in it. */}
          <div hidden={naming}>
            <Parts
              token={token}
              registration={registration}
              onSaved={onSaved}
              onStale={readAgain}
              onShut={close}
            />
          </div>
        </preparing.Within>
      )}
      {!shut && !naming && <RegisteredPeople people={registration.people} onChange={() => setNaming(true)} />}
    </Stack>
  );
}

function isSigned({ steps }: Registration): boolean {
  return steps.some(({ step, done }) => step === 'signed' && done);
}
