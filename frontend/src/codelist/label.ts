import i18next from 'i18next';
import type { Label } from '../api/types';

/** What something is called in the language of the screen; many official lists have Vietnamese words only. */
export function inWords(label: Label): string {
  return i18next.language === 'en' ? (label.en ?? label.vi) : label.vi;
}
