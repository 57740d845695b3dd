import { Box, Button, Group, Progress, Stepper, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { count } from '../../lib/numbers';
import { ProblemAlert } from '../../ui/forms';
import { lastStep, refused } from './draft';

/** Where one is on the way; steps behind can be gone back to. On a phone one line and a bar. */
export function Steps({ step, onGo }: { step: number; onGo: (step: number) => void }) {
  const { t } = useTranslation('delegation');
  const names = [t('give.step.whom'), t('give.step.what'), t('give.step.where'), t('give.step.check')];
  return (
    <>
      <Box visibleFrom="sm">
        <Stepper
          active={step - 1}
          size="xs"
          allowNextStepsSelect={false}
          onStepClick={(place) => place + 1 < step && onGo(place + 1)}
        >
          {names.map((name) => (
            <Stepper.Step key={name} label={name} />
          ))}
        </Stepper>
      </Box>
      <Box hiddenFrom="sm">
        <Text fz="sm" fw={500} mb={4}>
          {t('give.stepOf', { step, of: lastStep, name: names[step - 1] })}
        </Text>
        <Progress value={(step / lastStep) * 100} size="sm" aria-label={t('give.progress')} />
      </Box>
    </>
  );
}

interface FootProps {
  step: number;
  /** Number of rights the last button gives. */
  rights: number;
  giving: boolean;
  /** Why giving failed; what belongs to a field stands there already. */
  failure: unknown;
  onBack: () => void;
}

export function Foot({ step, rights, giving, failure, onBack }: FootProps) {
  const { t } = useTranslation('delegation');
  const { atFields, rest } = refused(failure);
  const unplaced = rest.length > 0 || Object.keys(atFields).length === 0;
  return (
    <>
      {Boolean(failure) && unplaced && <ProblemAlert error={failure} items={rest} />}
      <Group justify="space-between">
        {step > 1 ? (
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={18} stroke={1.6} />}
            disabled={giving}
            onClick={onBack}
          >
            {t('give.back')}
          </Button>
        ) : (
          <span />
        )}
        {step < lastStep ? (
          <Button type="submit" rightSection={<IconArrowRight size={18} stroke={1.6} />}>
            {t('give.next')}
          </Button>
        ) : (
          <Button type="submit" loading={giving}>
            {rights === 1 ? t('give.one') : t('give.many', { number: count(rights) })}
          </Button>
        )}
      </Group>
    </>
  );
}
