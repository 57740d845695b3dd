import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Campaign, Desk } from '../../api/types';
import { ConfirmPrint } from './ConfirmPrint';
import type { Printed } from './prints';

interface PrintManyProps {
  campaign: Campaign;
  /** Only of the units that come to it. */
  desk?: Desk;
}

const icons = { minutes: IconFileText, slips: IconKey } as const;

/** The papers of a whole campaign or of a desk, each kind as one document. */
export function PrintMany(props: PrintManyProps) {
  return (
    <>
      <One what="minutes" {...props} />
      <One what="slips" {...props} />
    </>
  );
}

function One({ what, campaign, desk }: PrintManyProps & { what: Printed }) {
  const { t } = useTranslation('handover');
  const [opened, { open, close }] = useDisclosure(false);
  const Icon = icons[what];
  return (
    <>
      <Button variant="default" leftSection={<Icon size={16} />} aria-haspopup="dialog" onClick={open}>
        {t(`prints.act.${what}`)}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={
          desk ? t('prints.of', { act: t(`prints.act.${what}`), desk: desk.name }) : t(`prints.act.${what}`)
        }
        size="lg"
        closeButtonProps={{ 'aria-label': t('ui:action.close') }}
      >
        <ConfirmPrint what={what} campaign={campaign} desk={desk} onClose={close} />
      </Modal>
    </>
  );
}
