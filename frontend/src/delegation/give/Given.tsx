import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { endOf, startOf } from '../../lib/validity';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';
import { Page, Section } from '../../ui/Page';
import { Notice } from '../../ui/States';
import { Sentence } from '../Sentence';
import type { Draft } from './draft';
import { Outcomes } from './Outcomes';
import { useUnitNames } from './units';
import type { Outcome } from './useGiving';

/** Done: what is now so, where to look at it, and the way to the next one. */
export function Given({
  draft,
  outcomes,
  onAgain,
}: {
  draft: Draft;
  outcomes: Outcome[];
  onAgain: () => void;
}) {
  const { t } = useTranslation('delegation');
  const names = useUnitNames(draft.units);
  const first = outcomes[0]?.grant;
  return (
    <Page title={t('give.title')} width="narrow">
      <Section title={t('give.doneTitle')}>
        <Notice
          icon={IconCircleCheck}
          color="khue"
          title={t('give.done')}
          action={
            <>
              <Button onClick={onAgain}>{t('give.again')}</Button>
              <GoLink to={first && outcomes.length === 1 ? paths.grant(first.id) : paths.grants} fz="sm">
                {outcomes.length === 1 ? t('give.see') : t('give.seeAll')}
              </GoLink>
            </>
          }
        >
          {first && (
            <Sentence
              kind="holds"
              who={first.account.fullName}
              role={first.role}
              recordTypes={first.recordTypes}
              units={[...names.values()]}
              from={draft.from && startOf(draft.from)}
              until={draft.until && endOf(draft.until)}
              passes={first.passes}
              size="sm"
            />
          )}
        </Notice>
        {outcomes.length > 1 && <Outcomes units={draft.units} outcomes={outcomes} />}
      </Section>
    </Page>
  );
}
