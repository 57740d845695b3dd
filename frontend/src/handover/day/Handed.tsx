import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { moment } from '../../lib/dates';
import { paths } from '../../paths';
import { useSees } from '../../session/sees';
import { Facts } from '../../ui/Facts';
import { GoButton } from '../../ui/GoButton';
import { GoLink } from '../../ui/GoLink';
import classes from './Day.module.css';
import { Digest } from './Digest';
import { PrintMinutes } from './PrintMinutes';
import { PrintSlip } from './PrintSlip';
import { Supersede } from './Supersede';
import { TakeCertificate } from './TakeCertificate';

/** What the signature has brought about, and what may follow it. */
export function Handed({ dossier, runs }: { dossier: Dossier; runs: boolean }) {
  const { t } = useTranslation('handover');
  const { unit, minutes, account, papers, successor, supersededAt } = dossier;
  const seesRights = useSees('grant.view')(unit);
  const scan = papers.find(({ id }) => id === minutes?.paper);
  if (!minutes?.signedAt) return null;
  return (
    <Stack gap="sm">
      <Facts
        facts={[
          [t('day.handed.signedAt'), moment(minutes.signedAt)],
          [t('day.handed.signedBy'), minutes.signedBy],
          [t('day.minutes.number'), minutes.number],
          [t('day.handed.digest'), scan && <Digest key="digest" sha256={scan.sha256} />],
          [
            t('day.handed.right'),
            minutes.grant && (
              <GoLink key="right" to={paths.grant(minutes.grant)} open={seesRights}>
                {t('day.handed.seeRight')}
              </GoLink>
            ),
          ],
          [
            t('day.prepare.account'),
            account && (
              <GoLink key="account" to={paths.account(account.id)} open={seesRights}>
                {t('day.handed.holder', account)}
              </GoLink>
            ),
          ],
        ]}
      />
      {successor && (
        <GoLink to={paths.dossier(successor)} fz="sm">
          {t('day.handed.successor')}
        </GoLink>
      )}
      <div className={classes.actions}>
        {runs && <PrintMinutes dossier={dossier} />}
        {runs && <PrintSlip dossier={dossier} />}
        <TakeCertificate dossier={dossier} />
        {runs && (
          <>
            {account && !supersededAt && (
              <GoButton to={paths.account(account.id)}>{t('day.handed.lock')}</GoButton>
            )}
            {!successor && !supersededAt && <Supersede dossier={dossier} />}
          </>
        )}
      </div>
    </Stack>
  );
}
