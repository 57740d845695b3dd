import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../api/types';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { GoButton } from '../../ui/GoButton';
import type { BoardSearch } from '../search';
import { useHowMany } from '../useHowMany';

interface RemindProps {
  campaign: Campaign;
  search: BoardSearch;
}

/** Leads from the units that are behind to a reminder for all of them; searched by words they are fewer than it would reach. */
export function Remind({ campaign: { id, runs, endedAt }, search: { q, missing } }: RemindProps) {
  const { t } = useTranslation('handover');
  const offered = runs && !endedAt && q === undefined;
  const number = useHowMany(id, offered ? missing : undefined);
  if (!number || !missing) return null;
  return (
    <div className="no-print">
      <GoButton
        to={paths.campaignLetters(id)}
        search={{ kind: 'reminder', missing }}
        leftSection={<IconBell size={16} />}
      >
        {t('board.remind', { number: count(number) })}
      </GoButton>
    </div>
  );
}
