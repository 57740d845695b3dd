import { useTranslation } from 'react-i18next';
import { count } from '../../lib/numbers';
import type { LetterKind } from './kinds';

interface ReachProps {
  kind: LetterKind;
  /** Whether there is a mail server. */
  mail: boolean;
  /** To how many units the letter is to go. */
  units: number;
  /** How many of these have named nobody. */
  unregistered: number | undefined;
}

/** How many of the units a letter is for it really reaches. */
export function reached({ kind, units, unregistered }: Omit<ReachProps, 'mail'>): number {
  return kind === 'training' ? units - (unregistered ?? 0) : units;
}

/** Whom a letter reaches: access to trainings goes to those alone whom units have named. */
export function Reach(props: ReachProps) {
  const { t } = useTranslation('handover');
  const { kind, mail, unregistered } = props;
  const which = kind === 'training' ? 'named' : 'all';
  const number = reached(props);
  if (!mail) return number > 0 ? t('letters.goesInApp', { number: count(number) }) : null;
  return (
    <>
      {number > 0 && t(`letters.goes.${which}`, { number: count(number) })}{' '}
      {unregistered ? t(`letters.unregistered.${which}`, { number: count(unregistered) }) : null}{' '}
      {kind === 'reminder' && t('letters.alsoInApp')}
    </>
  );
}
