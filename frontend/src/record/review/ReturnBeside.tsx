import { Stack, Title } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordRemark, RecordType } from '../../api/types';
import { useClosing } from '../../ui/closing';
import { nameOf } from '../fields';
import { GiveBackForm } from '../GiveBack';
import classes from './Review.module.css';

interface ReturnBesideProps {
  type: RecordType;
  record: EducationRecord;
  onClose: () => void;
  onReturn: (said: RecordRemark) => Promise<unknown>;
}

/** Says why a record goes back, beside its values: nobody comments on what he cannot see. */
export function ReturnBeside({ record, onClose, ...rest }: ReturnBesideProps) {
  const { t } = useTranslation('record');
  const title = t('giveBack.title', { name: nameOf(record) });
  const heading = useId();
  const { close, asking, inside, question } = useClosing(onClose, title);

  function leave(event: KeyboardEvent) {
    // Escape in an open list of choices closes that list only.
    const open = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !asking && !open) close();
  }

  return (
    <section className={classes.beside} aria-labelledby={heading} onKeyDown={leave}>
      <Stack gap="sm">
        <Title order={3} id={heading}>
          {title}
        </Title>
        {inside(<GiveBackForm record={record} onClose={onClose} {...rest} />)}
      </Stack>
      {question}
    </section>
  );
}
