import { useTranslation } from 'react-i18next';
import type { Grant, Revocation } from '../../api/types';
import { count } from '../../lib/numbers';
import { alsoFalling } from './fall';

/** What the button does, with its numbers: "Thu hồi 1 quyền và 17 quyền đã trao tiếp". */
export function useRevokeWords(grant: Grant): (preview: Revocation) => string {
  const { t } = useTranslation('delegation');
  return (preview) => {
    const also = alsoFalling(preview, grant.id);
    const moved = preview.counts.reanchored;
    const falls = also === 0 ? t('revoke.doOne') : t('revoke.doMany', { number: count(also) });
    return moved === 0 ? falls : t('revoke.doMove', { falls, number: count(moved) });
  };
}
