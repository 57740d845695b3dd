import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths';
import { GoLink } from './GoLink';
import { Notice } from './States';

/** An address that leads nowhere, or to something this account cannot see. */
export function NotFound() {
  const { t } = useTranslation('ui');
  return (
    <Notice
      whole
      icon={IconMapQuestion}
      title={t('state.notFound')}
      action={<GoLink to={paths.home}>{t('frame.toHome')}</GoLink>}
    >
      {t('state.notFoundHint')}
    </Notice>
  );
}
