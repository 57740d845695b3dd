import { ActionIcon, Menu, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeLanguage, type Language, languages } from '../i18n';

const schemes = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;

/** Texts of the server come in the reader's language too, so what is shown is read again. */
export function useChangeLanguage(): (language: Language) => Promise<void> {
  const queries = useQueryClient();
  return async (language) => {
    await changeLanguage(language);
    await queries.invalidateQueries();
  };
}

export function LanguageItems() {
  const { t, i18n } = useTranslation('ui');
  const change = useChangeLanguage();
  return languages.map((language) => (
    <Menu.Item
      key={language}
      onClick={() => void change(language)}
      rightSection={i18n.language === language ? <IconCheck size={16} /> : null}
      aria-current={i18n.language === language}
      lang={language}
    >
      {t(`language.${language}`)}
    </Menu.Item>
  ));
}

export function ThemeItems() {
  const { t } = useTranslation('ui');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return schemes.map(({ value, icon: Icon }) => (
    <Menu.Item
      key={value}
      leftSection={<Icon size={16} stroke={1.6} />}
      rightSection={colorScheme === value ? <IconCheck size={16} /> : null}
      aria-current={colorScheme === value}
      onClick={() => setColorScheme(value)}
    >
      {t(`theme.${value}`)}
    </Menu.Item>
  ));
}

export function LanguageMenu() {
  const { t } = useTranslation('ui');
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Tooltip label={t('language.choose')}>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('language.choose')}>
            <IconLanguage size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems />
      </Menu.Dropdown>
    </Menu>
  );
}

export function ThemeMenu() {
  const { t } = useTranslation('ui');
  const { colorScheme } = useMantineColorScheme();
  const Icon = schemes.find((scheme) => scheme.value === colorScheme)?.icon ?? IconSun;
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Tooltip label={t('theme.choose')}>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('theme.choose')}>
            <Icon size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <ThemeItems />
      </Menu.Dropdown>
    </Menu>
  );
}
