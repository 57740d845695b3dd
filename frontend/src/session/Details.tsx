import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { date } from '../lib/dates';
import { Facts } from '../ui/Facts';
import { Section } from '../ui/Page';
import { useRoleNames } from '../ui/roleNames';
import { useMe } from './me';

/** Name, unit, and the rights held, each with where and until when. */
export function Details() {
  const { t } = useTranslation('session');
  const { account, grants } = useMe();
  const roleName = useRoleNames();
  const effective = grants.filter((grant) => grant.state === 'effective');
  return (
    <Section title={account.fullName} note={account.position ?? undefined}>
      <Facts
        facts={[
          [t('profile.username'), account.username],
          [t('profile.unit'), account.unit.name],
          [t('profile.email'), account.email],
          [t('profile.phone'), account.phone],
          [
            t('profile.rights'),
            effective.length > 0 && (
              <Stack gap={2}>
                {effective.map((grant) => (
                  <Text key={grant.id} fz="sm">
                    {t(grant.until ? 'profile.rightUntil' : 'profile.right', {
                      role: roleName(grant.role),
                      unit: grant.unit.name,
                      until: grant.until ? date(grant.until) : undefined,
                    })}
                  </Text>
                ))}
              </Stack>
            ),
          ],
        ]}
      />
    </Section>
  );
}
