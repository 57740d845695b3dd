import { ActionIcon, Box, Burger, Divider, Group, Kbd, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Brand, BrandMark } from '../Brand';
import { LanguageMenu, ThemeMenu } from '../Preferences';
import classes from './Frame.module.css';
import { MeMenu } from './MeMenu';
import { UnitSwitcher } from './UnitSwitcher';

/** Where am I, whom do I act for, where is the thing I look for, who am I. */
export function TopBar({ menuOpen, onMenu }: { menuOpen: boolean; onMenu: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <Group h="100%" px={{ base: 8, sm: 16 }} gap={8} wrap="nowrap">
      <Burger opened={menuOpen} onClick={onMenu} hiddenFrom="sm" size="sm" aria-label={t('frame.menu')} />
      <UnstyledButton component={Link} to="/" aria-label={t('frame.toHome')} visibleFrom="sm">
        <Brand />
      </UnstyledButton>
      <Box hiddenFrom="sm">
        <BrandMark size={26} />
      </Box>
      <Divider orientation="vertical" my={14} mx={4} visibleFrom="sm" />
      <Box flex={1} miw={0}>
        <UnitSwitcher />
      </Box>
      <Box visibleFrom="md">
        <button type="button" className={classes.search} onClick={spotlight.open}>
          <IconSearch size={16} stroke={1.6} />
          <Text span fz="sm" flex={1} ta="start" truncate title={t('search.placeholder')}>
            {t('search.placeholder')}
          </Text>
          <Kbd size="xs">{t('search.key')}</Kbd>
        </button>
      </Box>
      <Tooltip label={t('search.open')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={40}
          hiddenFrom="md"
          onClick={spotlight.open}
          aria-label={t('search.open')}
        >
          <IconSearch size={20} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Group gap={4} wrap="nowrap" visibleFrom="sm">
        <LanguageMenu />
        <ThemeMenu />
      </Group>
      <MeMenu />
    </Group>
  );
}
