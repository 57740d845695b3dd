import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../api/types';
import { inWords } from '../lib/label';
import classes from './TypeLinks.module.css';

interface TypeLinksProps {
  types: RecordType[];
  /** Path of the type now shown. */
  current: string;
  unit: string | undefined;
  schoolYear: string | undefined;
}

/** From the records of one type to those of another, at the same unit. */
export function TypeLinks({ types, current, unit, schoolYear }: TypeLinksProps) {
  const { t } = useTranslation('record');
  return (
    <nav aria-label={t('types')} className={classes.types}>
      {types.map(({ path, label }) => (
        <Link
          key={path}
          to="/records/$path"
          params={{ path }}
          search={{ unit, schoolYear }}
          className={classes.type}
          // The page of all records shows the pupils under an address of its own.
          aria-current={path === current ? 'page' : undefined}
          // The filters of the page that is shown are not those of the link.
          activeOptions={{ includeSearch: false }}
        >
          {inWords(label)}
        </Link>
      ))}
    </nav>
  );
}
