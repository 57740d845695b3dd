import { useDisclosure } from '@mantine/hooks';
import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { Barred } from '../../ui/Barred';
import { SidePanel } from '../../ui/SidePanel';
import { DrawnSignaturesForm } from './DrawnSignaturesForm';

/** Instead of paper: both sides sign the minutes on this screen. */
export function DrawnSignatures({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const [opened, { open, close }] = useDisclosure(false);
  const outdated = dossier.steps.some(({ missing }) => missing.includes('minutes-again'));
  return (
    <>
      <Barred
        variant="default"
        leftSection={<IconSignature size={18} />}
        why={outdated ? t('day.draw.outdated') : undefined}
        onClick={open}
      >
        {t('day.draw.act')}
      </Barred>
      <SidePanel
        open={opened}
        onClose={close}
        title={t('day.draw.title', { number: dossier.minutes?.number })}
        size={600}
      >
        <DrawnSignaturesForm dossier={dossier} onClose={close} />
      </SidePanel>
    </>
  );
}
