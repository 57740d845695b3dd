import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { recall, remember } from '../lib/remembered';
import 'dayjs/locale/vi';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];
type Texts = Record<string, Record<string, unknown>>;

/** One chunk per language; each feature folder's vi.json / en.json is the namespace of that folder's name. */
const loaders: Record<Language, () => Promise<{ texts: Texts }>> = {
  vi: () => import('./vi'),
  en: () => import('./en'),
};

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

export async function startLanguage(): Promise<void> {
  const remembered = recall('language');
  await i18next.use(initReactI18next).init({
    fallbackLng: false,
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await changeLanguage(isLanguage(remembered) ? remembered : 'vi');
}

export async function changeLanguage(language: Language): Promise<void> {
  const { texts } = await loaders[language]();
  for (const [namespace, bundle] of Object.entries(texts)) {
    i18next.addResourceBundle(language, namespace, bundle, true, true);
  }
  await i18next.changeLanguage(language);
  dayjs.locale(language);
  document.documentElement.lang = language;
  remember('language', language);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'vi';
}
