import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../api/types';
import { paths } from '../paths';
import { Explain } from './Explain';
import { GoLink } from './GoLink';
import { Notice } from './States';

/** A page of this application that the account holds no right for. */
export function NoRight({ permission, unit }: { permission: Permission; unit?: string }) {
  const { t } = useTranslation('ui');
  return (
    <Notice
      whole
      icon={IconLock}
      title={t('state.noRight')}
      action={<GoLink to={paths.home}>{t('frame.toHome')}</GoLink>}
    >
      {unit ? <Explain permission={permission} unit={unit} /> : t('state.noRightAtAll')}
    </Notice>
  );
}
