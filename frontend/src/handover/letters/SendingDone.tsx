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

/** What became of letters: how many left, how many did not, and how many units none could reach. */
export function SendingDone({ campaign, result, action }: SendingDoneProps) {
  const { t } = useTranslation('handover');
  // What was sent before units were named here names none, and went by mail alone.
  const { sent, failed, inApp = 0, units, asked, byMail = true, unreached = [] } = result;
  const without = Math.max(0, asked - units);
  const whole = byMail && sent + inApp > 0 && failed === 0 && without === 0;
  const done = inApp === 0 ? 'done' : sent === 0 ? 'doneInApp' : 'doneBoth';
  return (
    <Alert
      variant="light"
      color={whole ? 'green' : 'orange'}
      icon={whole ? <IconCircleCheck size={20} /> : <IconAlertTriangle size={20} />}
      role="status"
      title={
        sent + inApp > 0
          ? t(`letters.${done}`, { sent: count(sent), inApp: count(inApp), units: count(units) })
          : t('letters.doneNone')
      }
    >
      <Stack gap="xs" align="flex-start">
        {!byMail && <Text fz="sm">{t('letters.noServer')}</Text>}
        {failed > 0 && <Text fz="sm">{t('letters.failed', { failed: count(failed) })}</Text>}
        {without > 0 && (
          <Text fz="sm">
            {t(byMail ? 'letters.without' : 'letters.withoutApp', { number: count(without) })}{' '}
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
