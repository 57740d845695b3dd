import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, client, once, version } from '../../api/client';
import type { Desk, Dossier } from '../../api/types';
import { moment } from '../../lib/dates';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { parseTime } from '../moments';
import { useStepSave } from '../steps/useStepSave';
import classes from './Day.module.css';
import { useAct, useDossierPage } from './useAct';

/** When the unit comes to which desk; the first free time where none is wished. */
export function ScheduleStep({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const { data } = api.useQuery('get', '/handover/campaigns/{id}/desks', {
    params: { path: { id: dossier.campaign } },
  });
  if (!data) return null;
  if (data.items.length === 0) return <Text fz="sm">{t('day.schedule.noDesk')}</Text>;
  return <Schedule dossier={dossier} desks={data.items} />;
}

function Schedule({ dossier, desks }: { dossier: Dossier; desks: Desk[] }) {
  const { t } = useTranslation('handover');
  const { id, slot } = dossier;
  const page = useDossierPage();
  const clearing = useAct();
  const form = useForm({
    initialValues: {
      desk: slot?.desk ?? desks[0]?.id ?? '',
      at: slot ? dayjs(slot.at).format('HH:mm') : '',
    },
    validate: { at: (value) => (value.trim() === '' || parseTime(value) ? null : t('new.timeWrong')) },
  });
  const chosen = desks.find((desk) => desk.id === form.values.desk);
  const write = (body: { desk: string | null; at?: string }) =>
    client.POST('/handover/dossiers/{id}/schedule', {
      params: { path: { id }, header: { ...version(dossier), ...once() } },
      body,
    });
  const { submit, saving, problem } = useStepSave(
    page,
    form,
    ({ desk, at }) => write({ desk, at: instant(chosen, at) }),
    t('day.schedule.done'),
  );
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => form.isDirty()} />
      <Stack gap="sm">
        <NativeSelect
          label={t('day.schedule.desk')}
          description={
            chosen &&
            t('day.schedule.about', {
              name: chosen.name,
              opening: t('day.schedule.opening', {
                from: moment(chosen.opensAt),
                until: moment(chosen.closesAt),
              }),
            })
          }
          classNames={{ input: classes.input }}
          data={desks.map((desk) => ({ value: desk.id, label: desk.name }))}
          {...form.getInputProps('desk')}
        />
        <TextInput
          label={t('day.schedule.time')}
          description={t('day.schedule.help')}
          placeholder={t('new.timePlaceholder')}
          maxLength={8}
          maw={240}
          classNames={{ input: classes.input }}
          {...form.getInputProps('at')}
        />
        {problem}
        {clearing.problem}
        <div className={classes.actions}>
          <Button type="submit" variant={slot ? 'default' : 'light'} loading={saving}>
            {t('day.schedule.save')}
          </Button>
          {slot && (
            <Button
              variant="subtle"
              loading={clearing.busy}
              onClick={() => void clearing.run(() => write({ desk: null }), t('day.schedule.cleared'))}
            >
              {t('day.schedule.clear')}
            </Button>
          )}
        </div>
      </Stack>
    </form>
  );
}

/** A time of the desk's day as an instant. */
function instant(desk: Desk | undefined, typed: string): string | undefined {
  const time = parseTime(typed);
  return desk && time
    ? dayjs(`${dayjs(desk.opensAt).format('YYYY-MM-DD')}T${time}`).toISOString()
    : undefined;
}
