import { Stack } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { GuideLinks } from '../../ui/GuideLink';
import { Page, Section } from '../../ui/Page';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState, Notice } from '../../ui/States';
import classes from '../day/Day.module.css';
import { TakeCertificate } from '../day/TakeCertificate';
import { Reminded } from '../Reminded';
import { Confirm } from './Confirm';
import { Deputy } from './Deputy';
import { HandedToMe } from './HandedToMe';
import { Schools } from './Schools';

/** What whoever has received an account does first: confirms what comes with it, then gives rights on. */
export function FirstStepsPage() {
  const { t } = useTranslation('handover');
  const mine = api.useQuery('get', '/handover/mine');
  const waiting = api.useQuery('get', '/me/waiting');
  const unfinished = waiting.data?.items.find(({ kind }) => kind === 'handover-unfinished');
  const dossier = mine.data?.items.find(({ supersededAt }) => supersededAt === null);
  return (
    <Page title={t('first.title')} purpose={t('first.purpose')} width="narrow">
      {mine.isPending && <RowsSkeleton rows={5} height={48} />}
      {mine.isError && <ErrorState error={mine.error} retry={() => void mine.refetch()} />}
      {mine.data && !dossier && (
        <Notice icon={IconUserShare} title={t('first.none')}>
          {t('first.noneHint')}
        </Notice>
      )}
      {dossier && (
        <Stack gap="md">
          <Reminded by={unfinished?.reminder} />
          <Section title={t('first.handed')}>
            <HandedToMe dossier={dossier} />
            <div className={classes.actions}>
              <TakeCertificate dossier={dossier} />
            </div>
          </Section>
          <Section title={t('first.confirm.title')} note={t('first.confirm.note')}>
            <Confirm key={dossier.id} dossier={dossier} />
          </Section>
          <Section title={t('first.deputy.title')} note={t('first.deputy.note')}>
            <Deputy unit={dossier.unit} />
          </Section>
          {dossier.unit.kind !== 'school' && (
            <Section title={t('first.schools.title')} note={t('first.schools.note')}>
              <Schools unit={dossier.unit} />
              <GuideLinks guides={['phan-quyen']} />
            </Section>
          )}
        </Stack>
      )}
    </Page>
  );
}
