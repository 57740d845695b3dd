import { useTranslation } from 'react-i18next';
import type { Grant } from '../api/types';
import { ago, date, moment } from '../lib/dates';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { Facts } from '../ui/Facts';
import { GoLink } from '../ui/GoLink';
import { untilWords, useTypeNames } from './names';

/** Everything a grant says of itself beside its sentence. */
export function GrantFacts({ grant }: { grant: Grant }) {
  const { t } = useTranslation('delegation');
  const typeNames = useTypeNames();
  const seesUnit = useSees('unit.view');
  const seesAccount = useSees('account.view');
  return (
    <Facts
      facts={[
        [
          t('fact.account'),
          <GoLink
            key="account"
            to={paths.account(grant.account.id)}
            open={seesAccount(grant.account.unit)}
            fz="sm"
          >
            {t('ui:chain.holder', { name: grant.account.fullName, username: grant.account.username })}
          </GoLink>,
        ],
        [t('fact.of'), grant.account.unit.name],
        [
          t('column.where'),
          <GoLink key="unit" to={paths.unit(grant.unit.id)} open={seesUnit(grant.unit)} fz="sm">
            {grant.unit.name}
          </GoLink>,
        ],
        [t('fact.types'), typeNames(grant.recordTypes)?.join(', ') ?? t('allTypes')],
        [t('fact.from'), date(grant.from)],
        [t('column.until'), untilWords(grant, t)],
        [t('column.passes'), grant.passes > 0 ? t('times', { number: count(grant.passes) }) : t('never')],
        [t('fact.givenBy'), grant.givenBy?.fullName ?? t('ui:chain.root')],
        [t('fact.reason'), grant.reason],
        [t('column.used'), grant.lastUsedAt ? ago(grant.lastUsedAt) : t('unused')],
        [t('column.reviewed'), grant.reviewedAt ? moment(grant.reviewedAt) : t('unreviewed')],
      ]}
    />
  );
}
