import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import { moment } from '../../lib/dates';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { latest } from '../day/papers';
import { TakePaper } from '../day/TakePaper';
import { useDossierPage } from '../day/useAct';
import { useStepSave } from '../steps/useStepSave';

const POINTS = ['confidentiality', 'officerAssigned', 'rulesIssued', 'schoolsDirected'] as const;

type Values = Record<(typeof POINTS)[number], boolean>;

/** The four responsibilities that come with an account; what is confirmed once stays confirmed. */
export function Confirm({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const page = useDossierPage();
  const { responsibilities, papers } = dossier;
  const form = useForm<Values>({ initialValues: valuesOf(dossier) });
  const { submit, saving, problem } = useStepSave(
    page,
    form,
    async (values) => {
      // What is confirmed is added to what stands there, so a scan that was kept a moment ago is in nobody's way.
      const { data } = await client.GET('/handover/mine');
      const now = data?.items.find(({ id }) => id === dossier.id) ?? dossier;
      return client.POST('/handover/dossiers/{id}/confirm', {
        params: { path: { id: dossier.id }, header: { ...version(now), ...once() } },
        body: values,
      });
    },
    t('first.confirm.done'),
  );
  const points = POINTS.filter((point) => point !== 'schoolsDirected' || dossier.unit.kind !== 'school');
  const lacksRules = !latest(papers, 'rules');
  const left = points.filter((point) => !responsibilities[point]);
  if (responsibilities.confirmedAt) {
    return (
      <Stack gap="sm">
        <Group gap={6} wrap="nowrap" align="flex-start" c="var(--khue-good)">
          <IconCircleCheck size={18} aria-hidden="true" style={{ flexShrink: 0, marginTop: 2 }} />
          <Text fz="sm">{t('first.confirm.all', { at: moment(responsibilities.confirmedAt) })}</Text>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <form onSubmit={submit} noValidate>
        <LeaveGuard unsaved={() => form.isDirty()} />
        <Stack gap="sm">
          {points.map((point) => (
            <Checkbox
              key={point}
              label={t(`first.confirm.${point}`)}
              description={t(`first.confirm.${point}Hint`)}
              disabled={responsibilities[point]}
              {...form.getInputProps(point, { type: 'checkbox' })}
            />
          ))}
          {problem}
          <Text fz="sm" c="dimmed" aria-live="polite">
            {lacksRules
              ? t('first.confirm.lacksRules')
              : left.length > 0
                ? t('first.confirm.left', { left: left.length })
                : t('first.confirm.pressOnce')}
          </Text>
          <Group>
            <Button type="submit" loading={saving}>
              {t('first.confirm.act')}
            </Button>
          </Group>
        </Stack>
      </form>
      <TakePaper dossier={dossier} kind="rules" />
    </Stack>
  );
}

function valuesOf({ responsibilities, unit }: Dossier): Values {
  return {
    confidentiality: responsibilities.confidentiality,
    officerAssigned: responsibilities.officerAssigned,
    rulesIssued: responsibilities.rulesIssued,
    // A school has nobody below it to direct.
    schoolsDirected: responsibilities.schoolsDirected || unit.kind === 'school',
  };
}
