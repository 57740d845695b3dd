import { Checkbox, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { UnitRef } from '../../api/types';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import classes from './Give.module.css';

export interface TreeChoice {
  chosen: string[];
  toggle: (unit: string) => void;
}

interface BranchProps {
  unit: UnitRef;
  choice: TreeChoice;
  open?: boolean;
  /** The chosen unit above, which covers this one. */
  covered?: boolean;
}

/** One unit with its box; what is below it is read when it is opened. A chosen unit covers what is below. */
export function Branch({ unit, choice, open: first = false, covered = false }: BranchProps) {
  const { t } = useTranslation('delegation');
  const [open, setOpen] = useState(first);
  const chosen = choice.chosen.includes(unit.id);
  return (
    <li>
      <div className={classes.branch}>
        {unit.kind === 'school' ? (
          <span className={classes.leaf} />
        ) : (
          <button
            type="button"
            className={classes.turn}
            aria-expanded={open}
            aria-label={t('give.open', { unit: unit.name })}
            onClick={() => setOpen(!open)}
          >
            <IconChevronRight size={16} stroke={1.8} />
          </button>
        )}
        <Checkbox
          label={unit.name}
          description={covered ? t('give.covered') : undefined}
          checked={chosen || covered}
          disabled={covered && !chosen}
          onChange={() => choice.toggle(unit.id)}
        />
      </div>
      {open && <Below unit={unit} choice={choice} covered={covered || chosen} />}
    </li>
  );
}

function Below({ unit, choice, covered }: BranchProps) {
  const { t } = useTranslation('delegation');
  const below = api.useQuery('get', '/units', {
    params: { query: { parent: unit.id, status: 'active', limit: 500 } },
  });
  if (below.isPending) return <RowsSkeleton rows={3} height={30} />;
  if (below.isError) return <ErrorState error={below.error} retry={() => void below.refetch()} />;
  if (below.data.items.length === 0) {
    return (
      <Text fz="xs" c="dimmed" pl={28}>
        {t('give.nothingBelow')}
      </Text>
    );
  }
  return (
    <ul>
      {below.data.items.map((one) => (
        <Branch key={one.id} unit={one} choice={choice} covered={covered} />
      ))}
    </ul>
  );
}
