import { Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/problem';
import { paths } from '../../paths';
import { sentence } from '../../ui/forms';
import { GoLink } from '../../ui/GoLink';
import { useProblemText } from '../../ui/States';
import classes from './Give.module.css';
import { useUnitNames } from './units';
import type { Outcome } from './useGiving';

interface OutcomesProps {
  units: string[];
  outcomes: Outcome[];
  giving?: boolean;
}

/** What became of the right at each unit. */
export function Outcomes({ units, outcomes, giving = false }: OutcomesProps) {
  const { t } = useTranslation('delegation');
  const names = useUnitNames(units);
  const next = giving ? units.find((id) => !outcomes.some((one) => one.unit === id)) : undefined;
  return (
    <ul className={classes.outcomes} aria-label={t('give.results')} aria-live="polite">
      {units.map((id) => {
        const outcome = outcomes.find((one) => one.unit === id);
        return (
          <li key={id}>
            {id === next ? <Loader size={18} /> : <Mark outcome={outcome} />}
            <span>
              {names.get(id)}
              {outcome?.grant && (
                <>
                  {' · '}
                  <GoLink to={paths.grant(outcome.grant.id)} fz="sm" underline="always">
                    {t('give.see')}
                  </GoLink>
                </>
              )}
              {Boolean(outcome?.error) && <Why error={outcome?.error} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Mark({ outcome }: { outcome: Outcome | undefined }) {
  const { t } = useTranslation('delegation');
  if (outcome?.grant) return <IconCircleCheck size={18} color="var(--khue-good)" aria-label={t('give.ok')} />;
  if (outcome) {
    return <IconAlertTriangle size={18} color="var(--mantine-color-error)" aria-label={t('give.failed')} />;
  }
  return <IconCircleDashed size={18} color="var(--mantine-color-dimmed)" aria-label={t('give.waiting')} />;
}

function Why({ error }: { error: unknown }) {
  const { title, detail } = useProblemText(error);
  const items = error instanceof ApiError ? error.items.map(sentence) : [];
  return (
    <Text fz="sm" c="var(--mantine-color-error)">
      {items.length > 0 ? items.join(' ') : [title, detail].filter(Boolean).join('. ')}
    </Text>
  );
}
