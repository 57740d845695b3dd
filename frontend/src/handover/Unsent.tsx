import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Participant, Registration } from '../api/types';
import { Section } from '../ui/Page';
import { People } from './People';

interface UnsentProps {
  people: readonly Participant[];
  registration: Registration;
}

/** What was typed and has not arrived, to be told by telephone or sent as a message. */
export function Unsent({ people, registration: { unit, contact, organizer } }: UnsentProps) {
  const { t } = useTranslation('handover');
  const lines = people.map(({ part, fullName, position, phone, email }) => {
    const words = [fullName, position, phone, email].filter(Boolean).join(', ');
    return `${t(`part.${part}`)}: ${words}`;
  });
  return (
    <Section
      title={t('register.unsent')}
      note={
        <span style={{ whiteSpace: 'pre-line' }}>
          {[t('register.tell', { organizer }), contact].filter(Boolean).join('\n')}
        </span>
      }
      action={
        <CopyButton value={[unit, ...lines].join('\n')}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={copy}
            >
              {t(copied ? 'ui:action.copied' : 'register.copy')}
            </Button>
          )}
        </CopyButton>
      }
    >
      <People people={people} />
    </Section>
  );
}
