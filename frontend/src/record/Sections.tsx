import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../api/types';
import { inWords } from '../lib/label';
import { Facts } from '../ui/Facts';
import { Section } from '../ui/Page';
import { isBlank } from './fields';
import { shown } from './Value';

interface SectionsProps {
  type: RecordType;
  record: EducationRecord;
  /** Two beside one another where there is room; else one below the other. */
  paired?: boolean;
}

/** What a record says, in the parts of its form; those that say nothing are named in one line. */
export function Sections({ type, record, paired }: SectionsProps) {
  const { t } = useTranslation('record');
  const silent = type.sections.filter(({ fields }) => fields.every((field) => isBlank(record, field)));
  const sections = type.sections
    .filter((section) => !silent.includes(section))
    .map((section) => (
      <Section key={section.code} title={inWords(section.label)} fill={paired}>
        <Facts
          facts={section.fields.map((field): [string, ReactNode] => [
            inWords(field.label),
            shown(record, field, true),
          ])}
        />
      </Section>
    ));
  const nothing = silent.length > 0 && (
    <Text fz="sm" c="dimmed">
      {t('silent', { sections: silent.map(({ label }) => inWords(label)).join('\u00A0· ') })}
    </Text>
  );
  return (
    <Stack gap="md">
      {paired ? (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          {sections}
        </SimpleGrid>
      ) : (
        sections
      )}
      {nothing}
    </Stack>
  );
}
