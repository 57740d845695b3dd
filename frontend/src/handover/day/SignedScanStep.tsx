import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import classes from './Day.module.css';
import { DrawnSignatures } from './DrawnSignatures';
import { PrintMinutes } from './PrintMinutes';
import { PrintSlip } from './PrintSlip';
import { TakePaper } from './TakePaper';

/** The minutes as both sides have signed them; with their scan, or signed on the screen, the signature above counts. */
export function SignedScanStep({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  if (!dossier.minutes) return <Text fz="sm">{t('day.sign.first')}</Text>;
  return (
    <Stack gap="md">
      <Text fz="sm">{t('day.sign.help')}</Text>
      <div className={classes.actions}>
        <PrintMinutes dossier={dossier} />
        <PrintSlip dossier={dossier} />
      </div>
      <TakePaper
        dossier={dossier}
        kind="minutes"
        since={dossier.minutes.madeAt}
        beside={<DrawnSignatures dossier={dossier} />}
      />
    </Stack>
  );
}
