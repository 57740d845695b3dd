import { Group, Stack, Text } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MIN_LENGTH, type Rule } from './passwordRules';

/** What is still missing in a new password, while it is typed. */
export function PasswordRules({ rules }: { rules: Rule[] }) {
  const { t } = useTranslation('session');
  return (
    <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-live="polite">
      {rules.map(({ code, met }) => (
        <Group key={code} gap={8} component="li" wrap="nowrap" c={met ? 'var(--khue-good)' : 'dimmed'}>
          {met ? <IconCircleCheckFilled size={18} /> : <IconCircle size={18} stroke={1.6} />}
          <Text fz="sm">{t(`password.rule.${code}`, { min: MIN_LENGTH })}</Text>
        </Group>
      ))}
    </Stack>
  );
}
