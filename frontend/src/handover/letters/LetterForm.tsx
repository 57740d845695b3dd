import { Button, Radio, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../api/types';
import { Barred } from '../../ui/Barred';
import { Section } from '../../ui/Page';
import { steps, stepsFor } from '../progress';
import type { LettersSearch } from '../search';
import { ConfirmLetters } from './ConfirmLetters';
import { type LetterKind, letterKinds } from './kinds';
import { NoMailServer } from './NoMailServer';
import { OwnWords } from './OwnWords';
import { Reach, reached } from './Reach';
import { useAddressees } from './useAddressees';
import { useSendWords } from './useSendWords';

interface LetterFormProps {
  campaign: Campaign;
  kind: LetterKind;
  missing: LettersSearch['missing'];
  onChange: (some: Pick<LettersSearch, 'kind' | 'missing'>) => void;
  /** The letters are being sent by this job. */
  onQueued: (job: string) => void;
}

const EVERYONE = 'all';

/** What is to be sent to whom, with whom it reaches, before it is confirmed. */
export function LetterForm({ campaign, kind, missing, onChange, onQueued }: LetterFormProps) {
  const { t } = useTranslation('handover');
  const { mail } = campaign;
  const sendWords = useSendWords(campaign);
  const [text, setText] = useState('');
  const [asking, setAsking] = useState(false);
  const { units, unregistered } = useAddressees(campaign, missing);
  const those = units === undefined ? undefined : reached({ kind, units, unregistered });
  return (
    <Section title={t('letters.new')}>
      <Stack gap="md">
        {!mail && <NoMailServer campaign={campaign.id} />}
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="md">
          <Stack gap="md">
            <Radio.Group
              label={t('letters.kind')}
              value={kind}
              onChange={(next) => onChange({ kind: letterKinds.find((one) => one === next) })}
            >
              <Stack gap="xs" pt={4}>
                {letterKinds.map((one) => (
                  <Radio
                    key={one}
                    value={one}
                    label={t(`letters.kinds.${one}`)}
                    description={t(`letters.kindHelp.${one}`)}
                    disabled={!mail && one !== 'reminder'}
                  />
                ))}
              </Stack>
            </Radio.Group>
            <Select
              label={t('letters.whom')}
              data={[
                { value: EVERYONE, label: t('letters.everyone') },
                ...stepsFor(steps, campaign.audience).map((step) => ({
                  value: step,
                  label: t(`letters.only.${step}`),
                })),
              ]}
              value={missing ?? EVERYONE}
              onChange={(next) => onChange({ missing: steps.find((step) => step === next) })}
              allowDeselect={false}
              maxDropdownHeight={460}
            />
          </Stack>
          <OwnWords text={text} onChange={setText} />
        </SimpleGrid>
        <Text fz="sm" role="status">
          {units === undefined ? (
            t('letters.counting')
          ) : (
            <Reach kind={kind} mail={mail} units={units} unregistered={unregistered} />
          )}
        </Text>
        <div>
          {those === 0 ? (
            <Barred why={t('letters.nobody')}>{t('letters.send')}</Barred>
          ) : (
            <Button
              leftSection={<IconMail size={16} />}
              aria-haspopup="dialog"
              onClick={() => setAsking(true)}
            >
              {sendWords(those)}
            </Button>
          )}
        </div>
      </Stack>
      <ConfirmLetters
        open={asking}
        campaign={campaign}
        order={{ kind, missing: missing ?? null, text: text.trim() || null }}
        units={units}
        unregistered={unregistered}
        onClose={() => setAsking(false)}
        onQueued={onQueued}
      />
    </Section>
  );
}
