import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverLettersResult } from '../../api/types';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';

interface SendingDoneProps {
  campaign: string;
  result: HandoverLettersResult;
  action: ReactNode;
}

/** So many units without an address are named. */
const NAMED = 10;

/** What became of letters: how many left, how many did not, and for how many units no address is known. */
export function SendingDone({ campaign, result, action }: SendingDoneProps) {
  const { t } = useTranslation('handover');
  // What was sent before units were named here names none.
  const { sent, failed, units, asked, unreached = [] } = result;
  const without = Math.max(0, asked - units);
  const whole = sent > 0 && failed === 0 && without === 0;
  return (
    <Alert
      variant="light"
      color={whole ? 'green' : 'orange'}
      icon={whole ? <IconCircleCheck size={20} /> : <IconAlertTriangle size={20} />}
      role="status"
      title={sent > 0 ? t('letters.done', { sent: count(sent), units: count(units) }) : t('letters.doneNone')}
    >
      <Stack gap="xs" align="flex-start">
        {failed > 0 && <Text fz="sm">{t('letters.failed', { failed: count(failed) })}</Text>}
        {without > 0 && (
          <Text fz="sm">
            {t('letters.without', { number: count(without) })}{' '}
            {unreached.length > 0 &&
              t(without > NAMED ? 'letters.withoutMore' : 'letters.withoutNamed', {
                names: unreached
                  .slice(0, NAMED)
                  .map(({ name }) => name)
                  .join(', '),
                number: count(without - NAMED),
              })}{' '}
            <GoLink to={paths.campaignLinks(campaign)} search={{ registered: false }} underline="always">
              {t('letters.withoutLink')}
            </GoLink>
          </Text>
        )}
        <Group>{action}</Group>
      </Stack>
    </Alert>
  );
}
