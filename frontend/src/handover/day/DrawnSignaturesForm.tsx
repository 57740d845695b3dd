import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client, once, version } from '../../api/client';
import type { Dossier } from '../../api/types';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { useStepSave } from '../steps/useStepSave';
import classes from './Day.module.css';
import type { Stroke } from './drawing';
import { SignatureField } from './SignatureField';
import { useDossierPage } from './useAct';

interface Signatures {
  receiver: readonly Stroke[];
  giver: readonly Stroke[];
}

/** Takes the signatures of both sides; what is kept counts like a scan of the signed minutes. */
export function DrawnSignaturesForm({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const signed = (strokes: readonly Stroke[]) => (strokes.length > 0 ? null : t('day.draw.empty'));
  const form = useForm<Signatures>({
    initialValues: { receiver: [], giver: [] },
    validate: { receiver: signed, giver: signed },
  });
  const { submit, saving, problem } = useStepSave(
    useDossierPage(),
    form,
    async ({ receiver, giver }) => {
      await client.POST('/handover/dossiers/{id}/signatures', {
        params: { path: { id: dossier.id }, header: { ...version(dossier), ...once() } },
        body: { receiver: copied(receiver), giver: copied(giver) },
      });
      // Before the page is read again: it then gives the focus to what comes next.
      onClose();
    },
    t('day.draw.done'),
  );
  const side = (name: keyof Signatures) => ({
    ...form.getInputProps(name),
    label: t(`day.draw.${name}`),
    value: form.values[name],
  });
  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard unsaved={() => form.isDirty()} />
      <Stack gap="md">
        <Text fz="sm">{t('day.draw.how')}</Text>
        <SignatureField {...side('receiver')} person={dossier.appointment?.fullName ?? ''} />
        <SignatureField {...side('giver')} person={t('day.draw.giverNamed')} />
        <Text fz="sm" c="dimmed">
          {t('day.draw.kept')}
        </Text>
        {problem}
        <div className={classes.actions}>
          <Button type="submit" loading={saving}>
            {t('day.draw.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function copied(strokes: readonly Stroke[]): number[][] {
  return strokes.map((stroke) => [...stroke]);
}
