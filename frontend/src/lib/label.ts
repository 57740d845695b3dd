import i18next from 'i18next';
import type { Label } from '../api/types';

/** What something is called in the language of the screen; many official lists have Vietnamese words only. */
export function inWords(label: Label, language: string = i18next.language): string {
  return language === 'en' ? (label.en ?? label.vi) : label.vi;
}

/** A name as it stands within a sentence: "Học sinh" -> "học sinh". */
export function within(name: string): string {
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}
