import { Box, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import { CopyText } from '../ui/CopyText';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { ConfirmCode } from './ConfirmCode';
import { RecoveryCodes } from './RecoveryCodes';

/** Scan or type the secret, confirm a code, keep the recovery codes. The picture is drawn here, nothing leaves. */
export function Enrolment({ onFinished }: { onFinished: () => void }) {
  const { t } = useTranslation('session');
  const [codes, setCodes] = useState<string[]>();
  // A secret is made for this visit only; leaving the page forgets it.
  const pending = useQuery({
    queryKey: ['second-factor'],
    queryFn: async () => (await client.POST('/auth/otp')).data ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

  async function confirm(code: string) {
    const { data } = await client.POST('/auth/otp/confirm', { body: { code } });
    setCodes(data?.recoveryCodes ?? []);
  }

  if (codes) return <RecoveryCodes codes={codes} onKept={onFinished} />;
  if (pending.isError) return <ErrorState error={pending.error} retry={() => void pending.refetch()} />;
  if (!pending.data) return <RowsSkeleton rows={4} height={60} />;
  const { secret, uri } = pending.data;
  return (
    <Stack gap="md">
      <Group align="flex-start" gap="lg">
        <Box p={12} bg="#ffffff" style={{ border: '1px solid var(--khue-line)', borderRadius: 8 }}>
          <QRCodeSVG value={uri} size={168} level="M" title={t('otp.picture')} />
        </Box>
        <Stack gap="xs" flex="1 1 200px">
          <Text fz="sm">{t('otp.scan')}</Text>
          <Text fz="sm" c="dimmed">
            {t('otp.type')}
          </Text>
          <CopyText text={secret.replace(/(.{4})(?=.)/g, '$1 ')} copy={secret} />
        </Stack>
      </Group>
      <ConfirmCode onCode={confirm} label={t('otp.confirm')} />
    </Stack>
  );
}
