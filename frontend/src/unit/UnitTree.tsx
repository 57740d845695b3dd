import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { UnitIcon } from '../ui/UnitIcon';
import { step, type TreeRow } from './treeRows';
import classes from './UnitTree.module.css';
import { useTree } from './useTree';

/** The tree of units: arrows move, open and close; Enter goes to the unit's page. */
export function UnitTree({ asOf }: { asOf: string | undefined }) {
  const { t } = useTranslation('unit');
  const navigate = useNavigate();
  const tree = useTree(asOf);
  const items = useRef(new Map<string, HTMLElement>());
  const [at, setAt] = useState<string | null>(null);
  const first = tree.rows[0]?.kind === 'unit' ? tree.rows[0].unit.id : null;
  const focusable = tree.rows.some((row) => row.kind === 'unit' && row.unit.id === at) ? at : first;

  if (tree.error) return <ErrorState error={tree.error} retry={tree.retry} />;
  if (tree.pending) return <RowsSkeleton rows={12} height={34} />;

  function onKeyDown(event: KeyboardEvent, id: string) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      void navigate({ to: paths.unit(id), search: { asOf } });
      return;
    }
    const next = step(tree.rows, id, event.key === ' ' ? 'ArrowRight' : event.key);
    if (!next) return;
    event.preventDefault();
    if (next.toggle) tree.toggle(next.toggle);
    if (next.focus) items.current.get(next.focus)?.focus();
  }

  return (
    <div role="tree" aria-label={t('tree.label')} className={classes.tree}>
      {tree.rows.map((row) =>
        row.kind === 'unit' ? (
          <div
            key={row.unit.id}
            ref={(node) => {
              if (node) items.current.set(row.unit.id, node);
              else items.current.delete(row.unit.id);
            }}
            role="treeitem"
            aria-level={row.level}
            aria-posinset={row.place}
            aria-setsize={row.siblings}
            aria-expanded={row.open ?? undefined}
            aria-label={row.unit.name}
            tabIndex={row.unit.id === focusable ? 0 : -1}
            className={classes.row}
            style={{ '--level': row.level } as CSSProperties}
            onFocus={() => setAt(row.unit.id)}
            onKeyDown={(event) => onKeyDown(event, row.unit.id)}
            onClick={() => void navigate({ to: paths.unit(row.unit.id), search: { asOf } })}
          >
            <Branch row={row} asOf={asOf} onToggle={() => tree.toggle(row.unit.id)} />
          </div>
        ) : (
          <Rest key={`${row.kind} ${row.parent.id}`} row={row} onRetry={() => tree.reread(row.parent.id)} />
        ),
      )}
    </div>
  );
}

interface BranchProps {
  row: Extract<TreeRow, { kind: 'unit' }>;
  asOf: string | undefined;
  onToggle: () => void;
}

function Branch({ row: { unit, open }, asOf, onToggle }: BranchProps) {
  const { t } = useTranslation('unit');
  return (
    <>
      {/* Only for the pointer: the arrow keys of the item do the same. */}
      <span
        aria-hidden="true"
        className={classes.chevron}
        style={open === null ? { visibility: 'hidden' } : undefined}
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        <IconChevronRight size={16} stroke={1.8} />
      </span>
      <UnitIcon kind={unit.kind} />
      <Link
        to={paths.unit(unit.id)}
        search={{ asOf }}
        tabIndex={-1}
        className={classes.name}
        onClick={(event) => event.stopPropagation()}
      >
        {unit.name}
      </Link>
      <span className={classes.code}>{unit.code}</span>
      {unit.childCount > 0 && (
        <span className={classes.count}>{t('tree.below', { number: count(unit.childCount) })}</span>
      )}
    </>
  );
}

function Rest({ row, onRetry }: { row: Exclude<TreeRow, { kind: 'unit' }>; onRetry: () => void }) {
  const { t } = useTranslation('unit');
  const style = { '--level': row.level + 1 } as CSSProperties;
  if (row.kind === 'loading') {
    return (
      <div role="none" className={classes.row} style={style}>
        <Skeleton h={14} w={220} aria-label={t('ui:state.loading')} />
      </div>
    );
  }
  return (
    <div role="none" className={classes.row} style={style}>
      {row.kind === 'failed' ? (
        <UnstyledButton fz="sm" c="red" onClick={onRetry}>
          {t('tree.failed')}
        </UnstyledButton>
      ) : (
        <GoLink to={paths.unit(row.parent.id)} fz="sm">
          {t('tree.more')}
        </GoLink>
      )}
    </div>
  );
}
