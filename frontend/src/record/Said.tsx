import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../api/types';
import { inWords } from '../lib/label';
import { Facts } from '../ui/Facts';
import { shown } from './Value';

interface SaidProps {
  record: EducationRecord;
  section: RecordType['sections'][number];
}

/** What a record says in one part of its form. */
export function Said({ record, section }: SaidProps) {
  const { t } = useTranslation('record');
  const facts = section.fields.map((field): [string, ReactNode] => [
    inWords(field.label),
    shown(record, field, true),
  ]);
  if (facts.every(([, value]) => value === null)) {
    return (
      <Text fz="sm" c="dimmed">
        {t('nothing')}
      </Text>
    );
  }
  return <Facts facts={facts} />;
}
