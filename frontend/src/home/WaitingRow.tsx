import { Badge, Box, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBell,
  IconBuildingOff,
  IconChecklist,
  IconChevronRight,
  IconClipboardCheck,
  IconClipboardList,
  IconClockExclamation,
  IconDeviceMobileOff,
  IconKey,
  IconLock,
  IconMailOpened,
  IconShieldCheck,
  IconTransfer,
  IconUserQuestion,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Waiting } from '../api/types';
import { date, daysLeft, moment } from '../lib/dates';
import { count } from '../lib/numbers';
import { useActingUnit } from '../session/actingUnit';
import classes from './Home.module.css';

const icons: Record<string, typeof IconChecklist> = {
  'grants-expiring': IconClockExclamation,
  'grants-to-review': IconShieldCheck,
  'accounts-not-activated': IconUserQuestion,
  'accounts-locked': IconLock,
  'units-without-administrator': IconBuildingOff,
  'second-factor-missing': IconDeviceMobileOff,
  'recovery-codes-low': IconKey,
  'records-returned': IconArrowBackUp,
  'records-to-judge': IconClipboardCheck,
  'findings-open': IconAlertTriangle,
  transfers: IconTransfer,
  'handover-behind': IconClipboardList,
  'handover-invited': IconMailOpened,
  'handover-unfinished': IconBell,
};

/** One line of work: what, where, until when; the whole line leads to where it is done. */
export function WaitingRow({ item }: { item: Waiting }) {
  const { t } = useTranslation('home');
  const Icon = icons[item.kind] ?? IconChecklist;
  const acting = useActingUnit();
  // The unit one stands in is named above the page already.
  const place = item.unit && item.unit.id !== acting?.id ? item.unit.name : null;
  return (
    <Box component={Link} to={item.link} className={classes.row}>
      <Icon size={22} stroke={1.6} className={classes.icon} />
      <Box className={classes.words}>
        <Box>
          <Text fz="sm" fw={500}>
            {t(`waiting.kind.${item.kind}`, {
              number: count(item.count),
              defaultValue: t('waiting.other', { number: count(item.count) }),
            })}
          </Text>
          <Text fz="xs" c="dimmed">
            {[place, t(`waiting.hint.${item.kind}`, { defaultValue: '' })].filter(Boolean).join(' · ')}
          </Text>
          {item.reminder && (
            <Text fz="xs" mt={2} lineClamp={3}>
              {t('waiting.reminded', { at: moment(item.reminder.at), words: item.reminder.words })}
            </Text>
          )}
        </Box>
        {item.dueAt && <Due at={item.dueAt} />}
      </Box>
      <IconChevronRight size={18} stroke={1.6} aria-hidden="true" className={classes.icon} />
    </Box>
  );
}

function Due({ at }: { at: string }) {
  const { t } = useTranslation('home');
  const days = daysLeft(at);
  const key = days < 0 ? 'due.past' : days === 0 ? 'due.today' : 'due.left';
  return (
    <Badge color={days < 0 ? 'red' : days <= 7 ? 'orange' : 'gray'} title={date(at)}>
      {t(key, { days: count(Math.abs(days)) })}
    </Badge>
  );
}
