import { currentLanguage } from '../i18n';

/** 1608 -> 1.608 (vi) or 1,608 (en). */
export function count(value: number): string {
  return new Intl.NumberFormat(currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB').format(value);
}
