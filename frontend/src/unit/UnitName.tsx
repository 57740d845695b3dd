import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { UnitRef } from '../api/types';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { UnitIcon } from '../ui/UnitIcon';
import classes from './Unit.module.css';

/** A unit in a list, one press from its page where the reader has it. */
export function UnitName({ unit, asOf }: { unit: UnitRef; asOf?: string }) {
  const sees = useSees('unit.view');
  return (
    <Group gap={8} wrap="nowrap" align="flex-start" className={classes.named}>
      <UnitIcon kind={unit.kind} />
      {sees(unit) ? (
        <Link to={paths.unit(unit.id)} search={{ asOf }} className={classes.link}>
          {unit.name}
        </Link>
      ) : (
        <span>{unit.name}</span>
      )}
    </Group>
  );
}
