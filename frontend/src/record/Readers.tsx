import { Button, Stack, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { EducationRecord, Reader } from '../api/types';
import { moment } from '../lib/dates';
import { count } from '../lib/numbers';
import { useSees } from '../session/sees';
import { DataList } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { SidePanel } from '../ui/SidePanel';
import { Empty } from '../ui/States';
import { nameOf } from './fields';

/** Who read personal data of the pupil, for those who may read the journal of the school. */
export function Readers({ record }: { record: EducationRecord }) {
  const { t } = useTranslation('record');
  const sees = useSees('audit.view')(record.school);
  const [open, setOpen] = useState(false);
  if (!sees) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconEye size={16} />} onClick={() => setOpen(true)}>
        {t('readers.open')}
      </Button>
      <SidePanel
        open={open}
        onClose={() => setOpen(false)}
        title={t('readers.title', { name: nameOf(record) })}
        size={620}
      >
        {open && <Listed record={record} />}
      </SidePanel>
    </>
  );
}

function Listed({ record }: { record: EducationRecord }) {
  const { t } = useTranslation('record');
  const pages = api.useInfiniteQuery(
    'get',
    '/students/{id}/readers',
    { params: { path: { id: record.id }, query: { limit: 50 } } },
    byCursor,
  );
  const columns: Column<Reader>[] = [
    {
      key: 'name',
      header: t('readers.name'),
      cell: ({ name, unit }) => (
        <>
          {name}
          {unit && (
            <Text span fz="xs" c="dimmed" display="block">
              {unit.name}
            </Text>
          )}
        </>
      ),
    },
    { key: 'way', header: t('readers.way'), cell: ({ way }) => t(`readers.ways.${way}`) },
    { key: 'times', header: t('readers.times'), end: true, cell: ({ times }) => count(times) },
    { key: 'last', header: t('readers.last'), tight: true, cell: ({ lastAt }) => moment(lastAt) },
  ];
  return (
    <Stack gap="sm">
      <Text fz="sm" c="dimmed">
        {t('readers.about')}
      </Text>
      <DataList
        label={t('readers.open')}
        pages={pages}
        columns={columns}
        rowKey={({ account, way, firstAt }) => `${account} ${way} ${firstAt}`}
        empty={<Empty title={t('readers.none')}>{t('readers.noneHint')}</Empty>}
      />
    </Stack>
  );
}
