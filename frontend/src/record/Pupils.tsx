import { Group } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { EducationRecord, RecordType } from '../api/types';
import { inWords } from '../lib/label';
import { paths } from '../paths';
import { GoButton } from '../ui/GoButton';
import { Section } from '../ui/Page';
import { Empty } from '../ui/States';
import { AddRecord } from './AddRecord';
import { useRecordPages, useRecordType } from './api';
import { nameOf } from './fields';
import { Peek } from './Peek';
import { RecordTable } from './RecordTable';

/** The pupils of a class. */
export function Pupils({ of }: { of: EducationRecord }) {
  const { type } = useRecordType('students');
  return type ? <Listed of={of} type={type} /> : null;
}

function Listed({ of, type }: { of: EducationRecord; type: RecordType }) {
  const { t } = useTranslation('record');
  const school = api.useQuery('get', '/units/{id}', { params: { path: { id: of.school.id } } });
  const pages = useRecordPages(type, {
    unit: of.school.id,
    class: of.id,
    schoolYear: of.schoolYear,
    sort: 'name',
  });
  const [peeked, setPeeked] = useState<string | null>(null);
  return (
    <Section
      title={inWords(type.label)}
      action={
        <Group gap="xs">
          {school.data?.can.includes('add-records') && (
            <GoButton
              to={paths.recordSheet(type.path)}
              search={{ unit: of.school.id, class: of.id, schoolYear: of.schoolYear }}
              leftSection={<IconTable size={16} />}
            >
              {t('grid.open')}
            </GoButton>
          )}
          <AddRecord type={type} unit={school.data} ofClass={of.id} variant="default" />
        </Group>
      }
    >
      <RecordTable
        type={type}
        label={t('pupils.label', { name: nameOf(of) })}
        pages={pages}
        oneSchool
        without={['classCode']}
        onPeek={setPeeked}
        peeked={peeked ?? undefined}
        empty={<Empty title={t('pupils.none')}>{t('pupils.noneHint')}</Empty>}
      />
      <Peek type={type} pages={pages} at={peeked} onAt={setPeeked} />
    </Section>
  );
}
