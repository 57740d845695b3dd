import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import { done } from '../ui/toast';
import { ConfirmCode } from './ConfirmCode';
import { Enrolment } from './Enrolment';
import { meQuery, useMe } from './me';

/** The second factor of my account: off, being enrolled, or on. */
export function SecondFactor() {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const { account } = useMe();
  const [enrolling, enrolment] = useDisclosure(false);
  const [stopping, stop] = useDisclosure(false);
  const reread = () => queries.invalidateQueries({ queryKey: meQuery.queryKey });

  async function finish() {
    enrolment.close();
    await reread();
    done(t('otp.isOn'));
  }

  async function turnOff(code: string) {
    await client.DELETE('/auth/otp', { params: { header: { 'X-Khue-Otp': code } } });
    stop.close();
    await reread();
    done(t('otp.isOff'));
  }

  if (enrolling) {
    return (
      <Stack gap="md">
        <Enrolment onFinished={() => void finish()} />
      </Stack>
    );
  }
  return (
    <Group justify="space-between">
      {account.otpEnabled ? (
        <Badge color="green" leftSection={<IconShieldCheck size={14} />}>
          {t('otp.on')}
        </Badge>
      ) : (
        <Badge color="gray" leftSection={<IconShieldOff size={14} />}>
          {t('otp.off')}
        </Badge>
      )}
      {account.otpEnabled ? (
        <Button variant="default" onClick={stop.open}>
          {t('otp.turnOff')}
        </Button>
      ) : (
        <Button onClick={enrolment.open}>{t('otp.turnOn')}</Button>
      )}
      <Modal
        opened={stopping}
        onClose={stop.close}
        title={t('otp.turnOff')}
        closeButtonProps={{ 'aria-label': t('ui:action.close') }}
      >
        <Stack gap="md">
          <Text fz="sm">{t('otp.turnOffEffect')}</Text>
          <ConfirmCode onCode={turnOff} label={t('otp.turnOff')} danger />
        </Stack>
      </Modal>
    </Group>
  );
}
