import { useTranslation } from 'react-i18next';
import type { Transfer } from '../api/types';
import { useCodeWords } from '../ui/codes';

/** Where somebody goes, in the city or beyond it. */
export function Destination({ transfer }: { transfer: Transfer }) {
  return transfer.to ? transfer.to.name : <Beyond transfer={transfer} />;
}

function Beyond({ transfer: { toProvince, toSchool } }: { transfer: Transfer }) {
  const { t } = useTranslation('transfer');
  const words = useCodeWords('province');
  const province = words(toProvince ?? '');
  return toSchool ? t('outside', { school: toSchool, province }) : t('outsideOnly', { province });
}
