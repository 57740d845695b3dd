import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, version } from '../../api/client';
import { moment } from '../../lib/dates';
import { Facts } from '../../ui/Facts';
import { GuideLinks } from '../../ui/GuideLink';
import classes from '../day/Day.module.css';
import { Reachable } from '../Reachable';
import { useStepSave } from '../steps/useStepSave';
import { type LinkPart, linkPage, writeByLink } from './linkPart';

/** When and how the training is, and that the unit takes part, by the code that is shown there. */
export function LinkTraining({ attended, ...part }: LinkPart & { attended: boolean }) {
  const { t } = useTranslation('handover');
  const { token, registration } = part;
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (/^\d{6}$/.test(value.trim()) ? null : t('link.checkIn.six')) },
  });
  const { submit, saving, problem } = useStepSave(
    linkPage(part),
    form,
    ({ code }) =>
      writeByLink(
        part,
        client.POST('/handover/registrations/{token}/check-in', {
          params: { path: { token }, header: version(registration) },
          body: { code: code.trim() },
        }),
      ),
    t('link.checkIn.done'),
  );
  return (
    <Stack gap="md">
      {registration.trainings.length === 0 && <Text fz="sm">{t('link.noTraining')}</Text>}
      {registration.trainings.map((one) => (
        <Facts
          key={`${one.name} ${one.startsAt}`}
          facts={[
            [t('link.training.name'), one.name],
            [t('link.training.from'), moment(one.startsAt)],
            [t('link.training.until'), moment(one.endsAt)],
            [t('link.training.place'), one.place],
            [
              t('link.training.access'),
              one.access && <Reachable key="access" words={one.access} by="address" />,
            ],
          ]}
        />
      ))}
      <div>
        <Text fz="sm" fw={500}>
          {t('link.materials')}
        </Text>
        <GuideLinks guides={['su-dung', 'phan-quyen']} />
      </div>
      {attended ? (
        <Text fz="sm">{t('link.checkIn.already')}</Text>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="sm">
            <TextInput
              label={t('link.checkIn.code')}
              description={t('link.checkIn.help')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              classNames={{ input: classes.input }}
              {...form.getInputProps('code')}
            />
            {problem}
            <div className={classes.actions}>
              <Button type="submit" variant="light" loading={saving}>
                {t('link.checkIn.act')}
              </Button>
            </div>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
