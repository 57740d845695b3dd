import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { Trans, useTranslation } from 'react-i18next';
import { date } from '../lib/dates';
import { within } from '../lib/label';
import { count } from '../lib/numbers';
import { lastDay } from '../lib/validity';
import { useRoleNames } from '../ui/roleNames';
import { useTypeNames } from './names';

interface SentenceProps {
  /** `give`: an act about to happen; `holds`: how things stand; `held`: how they stood. */
  kind: 'give' | 'holds' | 'held';
  who: string;
  role: string;
  recordTypes: string[] | null;
  units: string[];
  /** Instants; `from` only when it is worth telling. */
  from?: string | null;
  until: string | null;
  passes: number;
  size?: 'sm' | 'md' | 'lg';
}

/** A right in one plain sentence, the way it would be said in a decision. */
export function Sentence({
  kind,
  who,
  role,
  recordTypes,
  units,
  from,
  until,
  passes,
  size = 'lg',
}: SentenceProps) {
  const { t } = useTranslation('delegation');
  const roleName = useRoleNames();
  const types = useTypeNames()(recordTypes);
  return (
    <Text fz={size} style={{ textWrap: 'pretty' }}>
      <Trans
        t={t}
        i18nKey={`sentence.${kind}`}
        components={{ b: <strong style={{ fontWeight: 600 }} /> }}
        shouldUnescape
        tOptions={{ interpolation: { escapeValue: true } }}
        values={{
          who,
          role: roleName(role),
          types: types ? t('sentence.types', { types: types.map(within).join(', ') }) : '',
          units: new Intl.ListFormat(t('sentence.language')).format(units),
          validity: validityWords(from, until, t),
          passes: passes > 0 ? t('sentence.passes', { number: count(passes) }) : t('sentence.noPasses'),
        }}
      />
    </Text>
  );
}

function validityWords(
  from: string | null | undefined,
  until: string | null,
  t: TFunction<'delegation'>,
): string {
  const end = until ? t('sentence.until', { date: date(lastDay(until)) }) : t('sentence.noEnd');
  return from ? `${t('sentence.from', { date: date(from) })} ${end}` : end;
}
