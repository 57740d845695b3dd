import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { UnitRef } from '../api/types';
import { paths } from '../paths';
import { UnitIcon } from '../ui/UnitIcon';
import classes from './Unit.module.css';

/** A unit in a list, one press from its page. */
export function UnitName({ unit, asOf }: { unit: UnitRef; asOf?: string }) {
  return (
    <Group gap={8} wrap="nowrap" align="flex-start" className={classes.named}>
      <UnitIcon kind={unit.kind} />
      <Link to={paths.unit(unit.id)} search={{ asOf }} className={classes.link}>
        {unit.name}
      </Link>
    </Group>
  );
}
