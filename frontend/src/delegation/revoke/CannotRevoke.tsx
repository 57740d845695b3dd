import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../api/types';
import { paths } from '../../paths';
import { Explain } from '../../ui/Explain';
import { GoLink } from '../../ui/GoLink';
import { Notice } from '../../ui/States';

/** The address was opened for a right that is not the reader's to take back: why, and who can. */
export function CannotRevoke({ grant }: { grant: Grant }) {
  const { t } = useTranslation('delegation');
  return (
    <Notice
      icon={IconLock}
      title={t('revoke.cannot')}
      action={<GoLink to={paths.grant(grant.id)}>{t('give.see')}</GoLink>}
    >
      <Explain reason={grant.cannot.revoke} permission="grant.give" unit={grant.unit.id} />
    </Notice>
  );
}
