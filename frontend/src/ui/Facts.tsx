import type { ReactNode } from 'react';
import classes from './Facts.module.css';

/** Names and values of one thing; what is empty is left out. */
export function Facts({ facts, dense }: { facts: [name: string, value: ReactNode][]; dense?: boolean }) {
  return (
    <dl className={`${classes.facts} numbers`} data-dense={dense}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
