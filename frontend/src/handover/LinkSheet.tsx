import { Button, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { QRCodeSVG } from 'qrcode.react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign, RegistrationLink } from '../api/types';
import { moment } from '../lib/dates';
import { count } from '../lib/numbers';
import classes from './Links.module.css';
import { usePrinting } from './printing';

/** So many blocks are drawn at once on a screen; paper has all of them. */
const DRAWN = 24;

interface LinkSheetProps {
  campaign: Campaign;
  links: readonly RegistrationLink[];
}

/** A block for each unit with its link, as a picture for telephones and as text. */
export function LinkSheet({ campaign, links }: LinkSheetProps) {
  const { t } = useTranslation('handover');
  const [drawn, setDrawn] = useState(DRAWN);
  const printing = usePrinting();
  const shown = printing ? links : links.slice(0, drawn);
  return (
    <>
      <ul className={classes.sheet} aria-label={t('links.list')}>
        {shown.map((link) => (
          <Block key={link.dossier} campaign={campaign} link={link} />
        ))}
      </ul>
      <Group justify="space-between" className="no-print">
        <Text fz="xs" c="dimmed" role="status">
          {t('ui:table.shownOf', { shown: count(shown.length), total: count(links.length) })}
        </Text>
        {shown.length < links.length && (
          <Button variant="default" size="xs" onClick={() => setDrawn(drawn + DRAWN)}>
            {t('ui:table.more')}
          </Button>
        )}
      </Group>
    </>
  );
}

const Block = memo(function Block({ campaign, link }: { campaign: Campaign; link: RegistrationLink }) {
  const { t } = useTranslation('handover');
  const address = window.location.origin + link.path;
  const secret = address.lastIndexOf('/') + 1;
  return (
    <li className={classes.block}>
      <div className={classes.words}>
        <strong className={classes.unit}>{link.unit.name}</strong>
        <span className={classes.campaign}>{campaign.name}</span>
        <span>{t('links.how')}</span>
      </div>
      <QRCodeSVG
        className={classes.qr}
        value={address}
        size={128}
        level="M"
        marginSize={0}
        title={t('links.qr', { unit: link.unit.name })}
      />
      <span className={classes.link}>
        {address.slice(0, secret)}
        <wbr />
        {address.slice(secret)}
      </span>
      <span className={classes.deadline}>{t('links.deadline', { at: moment(campaign.registerBy) })}</span>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button
            className={`${classes.copy} no-print`}
            variant="default"
            size="compact-sm"
            leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            aria-label={t('links.copyOf', {
              act: copied ? t('ui:action.copied') : t('links.copy'),
              unit: link.unit.name,
            })}
            onClick={copy}
          >
            {copied ? t('ui:action.copied') : t('links.copy')}
          </Button>
        )}
      </CopyButton>
    </li>
  );
});
