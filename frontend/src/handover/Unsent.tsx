import { Box, Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registration } from '../api/types';
import { Section } from '../ui/Page';
import { Reachable } from './Reachable';

interface UnsentProps {
  registration: Registration;
  /** What is copied, line by line. */
  lines: readonly string[];
  children: ReactNode;
}

/** What was typed and has not arrived, to be told by telephone or sent as a message. */
export function Unsent({ registration: { unit, contact, organizer }, lines, children }: UnsentProps) {
  const { t } = useTranslation('handover');
  return (
    <Section
      title={t('register.unsent')}
      note={
        <>
          {t('register.tell', { organizer })}
          {contact && (
            <Box component="span" display="block">
              <Reachable words={contact} by="telephone" />
            </Box>
          )}
        </>
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
      {children}
    </Section>
  );
}
