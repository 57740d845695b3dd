import { Box, Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { endOf, startOf } from '../../lib/validity';
import { Section } from '../../ui/Page';
import { Sentence } from '../Sentence';
import type { Draft } from './draft';
import classes from './Give.module.css';
import { Outcomes } from './Outcomes';
import { useUnitNames } from './units';
import type { Outcome } from './useGiving';

interface LastStepProps {
  form: UseFormReturnType<Draft>;
  outcomes: Outcome[];
  giving: boolean;
}

/** Last step: the whole as a sentence, and the reason; for several units also what became of each. */
export function LastStep({ form, outcomes, giving }: LastStepProps) {
  const { t } = useTranslation('delegation');
  const draft = form.values;
  const names = useUnitNames(draft.units);
  const person = api.useQuery(
    'get',
    '/accounts/{id}',
    { params: { path: { id: draft.account ?? '' } } },
    { enabled: draft.account !== null },
  );
  return (
    <Section title={t('give.step.check')} note={t('give.checkNote')}>
      <Box className={classes.saying}>
        <Sentence
          kind="give"
          who={person.data?.fullName ?? ''}
          role={draft.role ?? ''}
          recordTypes={draft.recordTypes}
          units={[...names.values()]}
          from={draft.from && startOf(draft.from)}
          until={draft.until && endOf(draft.until)}
          passes={draft.passes}
        />
      </Box>
      {draft.units.length > 1 && (
        <Text fz="sm" c="dimmed">
          {t('give.each')}
        </Text>
      )}
      {outcomes.length > 0 && <Outcomes units={draft.units} outcomes={outcomes} giving={giving} />}
      <Textarea
        label={t('ui:reasonDialog.label')}
        description={t('give.reasonHelp')}
        required
        maxLength={500}
        {...form.getInputProps('reason')}
      />
    </Section>
  );
}
