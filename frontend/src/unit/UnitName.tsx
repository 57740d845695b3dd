import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { UnitRef } from '../api/types';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { UnitIcon } from '../ui/UnitIcon';
import classes from './Unit.module.css';

/** A unit in a list, one press from its page where the reader has it. @param open whether so, where that is known better */
export function UnitName({ unit, asOf, open }: { unit: UnitRef; asOf?: string; open?: boolean }) {
  const sees = useSees('unit.view');
  return (
    <Group gap={8} wrap="nowrap" align="flex-start" className={classes.named}>
      <UnitIcon kind={unit.kind} />
      {(open ?? sees(unit)) ? (
        <Link to={paths.unit(unit.id)} search={{ asOf }} className={classes.link}>
          {unit.name}
        </Link>
      ) : (
        <span>{unit.name}</span>
      )}
    </Group>
  );
}
