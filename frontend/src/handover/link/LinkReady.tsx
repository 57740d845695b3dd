import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, version } from '../../api/client';
import { LeaveGuard } from '../../ui/LeaveGuard';
import classes from '../day/Day.module.css';
import { type LinkPart, useLinkSave } from './useLinkSave';

const points = ['equipment', 'line', 'sound', 'projector'] as const;

/** How far the unit's online point is. */
export function LinkReady(part: LinkPart) {
  const { t } = useTranslation('handover');
  const { token, registration } = part;
  const { readiness } = registration;
  const form = useForm({ initialValues: { ...readiness, onlinePoint: readiness.onlinePoint ?? '' } });
  const { submit, saving, problem } = useLinkSave(
    part,
    form,
    ({ onlinePoint, ...rest }) =>
      client.PUT('/handover/registrations/{token}/readiness', {
        params: { path: { token }, header: version(registration) },
        body: { ...rest, onlinePoint: onlinePoint.trim() || null },
      }),
    t('day.ready.done'),
  );
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => form.isDirty()} />
      <Stack gap="sm">
        <TextInput
          label={t('day.ready.onlinePoint')}
          autoComplete="off"
          maxLength={200}
          classNames={{ input: classes.input }}
          {...form.getInputProps('onlinePoint')}
        />
        {points.map((one) => (
          <Checkbox
            key={one}
            size="md"
            py={6}
            label={t(`day.ready.${one}`)}
            {...form.getInputProps(one, { type: 'checkbox' })}
          />
        ))}
        {problem}
        <div className={classes.actions}>
          <Button type="submit" variant="light" loading={saving}>
            {t('day.ready.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
