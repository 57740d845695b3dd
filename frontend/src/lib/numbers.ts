import { currentLanguage } from '../i18n';

/** 2.3456 -> 2,3456 (vi) or 2.3456 (en), with every digit there is. */
export function decimal(value: number): string {
  return new Intl.NumberFormat(currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: 20,
  }).format(value);
}

/** 1608 -> 1.608 (vi) or 1,608 (en). */
export function count(value: number): string {
  return new Intl.NumberFormat(currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB').format(value);
}
