import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../paths';
import { signOut } from '../../session/keeper';
import { useMe } from '../../session/me';
import { LeaveQuestion } from '../LeaveQuestion';
import { LanguageItems, ThemeItems } from '../Preferences';
import { unsavedOnPage } from '../unsaved';

export function MeMenu() {
  const { t } = useTranslation('ui');
  const { account } = useMe();
  const navigate = useNavigate();
  // Not only hidden on screens: the arrow keys would stop at what cannot be seen.
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  // What will be lost by signing out, while that is asked; empty where it is simply what was typed.
  const [loss, setLoss] = useState<string | null>(null);
  const ask = () => {
    const unsaved = unsavedOnPage();
    if (unsaved.length === 0) void signOut();
    else setLoss(unsaved.map((form) => form.loss?.()).find(Boolean) ?? '');
  };
  const leave = () => {
    setLoss(null);
    for (const form of unsavedOnPage()) form.discard?.();
    void signOut();
  };
  return (
    <>
      <Menu position="bottom-end" width={260} withinPortal={false}>
        <Menu.Target>
          <UnstyledButton aria-label={t('frame.me', { name: account.fullName })} p={4}>
            <Avatar size={32} radius="xl" color="khue" variant="light">
              {initials(account.fullName)}
            </Avatar>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <Text fw={600} fz="sm" c="var(--mantine-color-text)">
              {account.fullName}
            </Text>
            <Text fz="xs" c="dimmed">
              {account.username}
            </Text>
            <Text fz="xs" c="dimmed">
              {account.unit.name}
            </Text>
          </Menu.Label>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconUserCircle size={16} stroke={1.6} />}
            onClick={() => void navigate({ to: paths.profile })}
          >
            {t('frame.profile')}
          </Menu.Item>
          {phone && (
            <>
              <Menu.Divider />
              <Menu.Label>{t('language.label')}</Menu.Label>
              <LanguageItems />
              <Menu.Label>{t('theme.label')}</Menu.Label>
              <ThemeItems />
            </>
          )}
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={ask}>
            {t('frame.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <LeaveQuestion
        open={loss !== null}
        of="session"
        loss={loss ?? undefined}
        onStay={() => setLoss(null)}
        onLeave={leave}
      />
    </>
  );
}

/** Vietnamese given names come last: "Nguyễn Thị Hoa" is NH. */
function initials(fullName: string): string {
  const words = fullName.trim().split(/\s+/);
  const [first, last] = [words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : ''];
  return `${first.charAt(0)}${last.charAt(0)}`.toUpperCase();
}
