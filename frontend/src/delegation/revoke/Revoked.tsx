import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Grant, Revocation } from '../../api/types';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';
import { Section } from '../../ui/Page';
import { Notice } from '../../ui/States';
import { Consequences } from './Consequences';

/** What was done, in the same form in which it was announced. */
export function Revoked({ grant, effect }: { grant: Grant; effect: Revocation }) {
  const { t } = useTranslation('delegation');
  return (
    <Section title={t('revoke.doneTitle')}>
      <Notice
        icon={IconCircleCheck}
        color="khue"
        title={t('revoke.done', { name: grant.account.fullName })}
        action={
          <>
            <GoLink to={paths.grant(grant.id)} fz="sm">
              {t('give.see')}
            </GoLink>
            <GoLink to={paths.grants} fz="sm">
              {t('give.seeAll')}
            </GoLink>
          </>
        }
      />
      <Consequences preview={effect} changed={null} />
    </Section>
  );
}
