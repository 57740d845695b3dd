import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Campaign, Dossier } from '../../api/types';
import { moment } from '../../lib/dates';
import { Facts } from '../../ui/Facts';
import { Section } from '../../ui/Page';
import { done } from '../../ui/toast';
import { useHandoverChanged } from '../changed';
import { People } from '../People';
import { PeopleForm, type PeopleValues } from '../PeopleForm';
import classes from './Day.module.css';

interface NamedProps {
  dossier: Dossier;
  campaign: Campaign;
  /** Undefined where the reader may not change it. */
  onChange?: () => void;
}

/** Whom the unit sends, and how that came to be known. */
export function Named({ dossier, campaign, onChange }: NamedProps) {
  const { t } = useTranslation('handover');
  const { people, registeredAt, registeredBy, lateReason } = dossier;
  return (
    <Section title={t('dossier.people')}>
      {people.length > 0 ? (
        <People people={people} />
      ) : (
        <Text fz="sm" c="dimmed">
          {t('dossier.nobody')}
        </Text>
      )}
      <Facts
        facts={[
          [t('field.registeredAt'), registeredAt && moment(registeredAt)],
          [t('field.registeredBy'), registeredBy && t(`by.${registeredBy}`)],
          [t('field.lateReason'), lateReason],
          [t('field.registerBy'), moment(campaign.registerBy)],
        ]}
      />
      {onChange && registeredAt && (
        <div className={classes.actions}>
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onChange}>
            {t('dossier.change')}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface NamingProps {
  dossier: Dossier;
  campaign: Campaign;
  onStale: () => Promise<Dossier | undefined>;
  onEnd: () => void;
}

/** Names them on the unit's behalf. */
export function Naming({ dossier, campaign, onStale, onEnd }: NamingProps) {
  const { t } = useTranslation('handover');
  const changed = useHandoverChanged();

  async function name({ people, reason }: PeopleValues, seen: { version: number }) {
    await client.POST('/handover/dossiers/{id}/register', {
      params: { path: { id: dossier.id }, header: { ...version(seen), ...once() } },
      body: { people, reason: reason.trim() || undefined },
    });
    await changed();
    done(t('dossier.done', { unit: dossier.unit.name }));
    onEnd();
  }

  return (
    <Section title={t('dossier.people')} note={t('dossier.nameHelp')}>
      <PeopleForm
        asked={campaign}
        seen={dossier}
        late={!campaign.open}
        send={t('dossier.save')}
        onSend={name}
        onStale={onStale}
        onCancel={onEnd}
      />
    </Section>
  );
}
