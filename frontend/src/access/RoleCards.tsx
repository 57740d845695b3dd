import { Accordion, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Roles } from '../api/types';
import { grouped } from './groups';
import classes from './Roles.module.css';

/** The same table for a phone: one card a role, opened for its permissions. */
export function RoleCards({ table }: { table: Roles }) {
  const { t } = useTranslation('access');
  return (
    <Accordion variant="separated" multiple classNames={{ item: classes.card }}>
      {table.roles.map((role) => (
        <Accordion.Item key={role.code} value={role.code}>
          <Accordion.Control>
            <Text fz="sm" fw={600}>
              {role.name}
            </Text>
            <Text fz="xs" c="dimmed">
              {role.description}
            </Text>
          </Accordion.Control>
          <Accordion.Panel>
            <Stack gap="xs">
              {role.otpRequired && <Text fz="sm">{t('roles.otpRequired')}</Text>}
              {grouped(table.permissions.filter((one) => role.permissions.includes(one.code))).map(
                ([subject, permissions]) => (
                  <div key={subject}>
                    <Text fz="xs" c="dimmed">
                      {t(`roles.subject.${subject}`, { defaultValue: subject })}
                    </Text>
                    <List fz="sm">
                      {permissions.map((one) => (
                        <List.Item key={one.code}>{one.name}</List.Item>
                      ))}
                    </List>
                  </div>
                ),
              )}
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
