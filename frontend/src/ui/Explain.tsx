import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Permission } from '../api/types';

interface ExplainProps {
  /** Reason code of the entity's `cannot`. */
  reason?: string;
  permission?: Permission;
  /** Unit id or `code:XYZ` where the permission would be needed. */
  unit?: string;
}

/** Why something cannot be done and who can do it: the decision explained by the code that decided. */
export function Explain({ reason, permission, unit }: ExplainProps) {
  const { t } = useTranslation('ui');
  const asked = permission !== undefined && unit !== undefined;
  const answer = api.useQuery(
    'get',
    '/access/explain',
    { params: { query: { permission: permission ?? '', unit: unit ?? '' } } },
    { enabled: asked },
  );
  const known = reason ? t(`reason.${reason}`, { defaultValue: '' }) : '';
  const missing = answer.data?.allowed === false ? answer.data.missing : [];
  const whoCan = answer.data?.whoCan ?? [];
  return (
    <Stack gap={6}>
      {known && <Text fz="sm">{known}</Text>}
      {asked && answer.isPending && <Skeleton h={16} w={200} />}
      {missing.map((item) => (
        <Text fz="sm" key={`${item.code} ${item.grant ?? ''}`}>
          {item.detail}
        </Text>
      ))}
      {!known && missing.length === 0 && !answer.isLoading && <Text fz="sm">{t('explain.unknown')}</Text>}
      {whoCan.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t('explain.whoCan', {
            names: whoCan.map((one) => `${one.fullName} (${one.username})`).join(', '),
          })}
        </Text>
      )}
    </Stack>
  );
}
