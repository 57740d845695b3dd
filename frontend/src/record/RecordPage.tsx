import { Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import type { EducationRecord, RecordType } from '../api/types';
import { moment } from '../lib/dates';
import { inWords } from '../lib/label';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { Can } from '../ui/Can';
import { ProblemAlert } from '../ui/forms';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { NotFound } from '../ui/NotFound';
import { Page, Section } from '../ui/Page';
import { PageSkeleton } from '../ui/Skeletons';
import { RecordState } from '../ui/StateBadge';
import { ErrorState } from '../ui/States';
import { done } from '../ui/toast';
import { UnitBreadcrumb } from '../ui/UnitBreadcrumb';
import { useRecord, useRecordType } from './api';
import { Discard } from './Discard';
import { Findings } from './Findings';
import { nameOf } from './fields';
import { GiveBack } from './GiveBack';
import { History } from './History';
import { useLastList } from './lastList';
import { Merged } from './Merged';
import { Moves } from './Moves';
import { type Move, useMove } from './moves';
import { NextReturned } from './NextReturned';
import { Notes } from './Notes';
import { Pupils } from './Pupils';
import { Readers } from './Readers';
import { Sections } from './Sections';
import type { RecordSearch } from './search';
import { WhatChanged } from './WhatChanged';

/** One record: whose it is, how far it has come, and what it says, section by section. */
export function RecordPage() {
  const { path, id } = useParams({ from: '/frame/records/$path/$id' });
  const { schoolYear, after } = useSearch({ from: '/frame/records/$path/$id' });
  const { type, ...types } = useRecordType(path);
  const record = useRecord(path, type && id, schoolYear);
  const error = types.error ?? record.error;
  if (isProblem(error, 'not-found') || (!type && !types.isPending && !error)) return <NotFound />;
  if (error)
    return <ErrorState whole error={error} retry={() => void (types.error ? types : record).refetch()} />;
  if (!type || !record.data) return <PageSkeleton />;
  return <Loaded type={type} record={record.data} after={after} />;
}

interface AboutProps {
  type: RecordType;
  record: EducationRecord;
}

interface LoadedProps extends AboutProps {
  after: RecordSearch['after'];
}

function Loaded({ type, record, after }: LoadedProps) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const { id, school, schoolYear, state } = record;
  const [returning, setReturning] = useState(false);
  const lastList = useLastList(type.path);
  const { move, moving, error } = useMove(type, (wanted) =>
    done(t(`move.done.${wanted}`, { name: nameOf(record) })),
  );
  const wanted = (next: Move) =>
    next === 'return' ? setReturning(true) : void move(record, next).catch(() => {});
  return (
    <Page
      above={<UnitBreadcrumb unit={school} />}
      title={nameOf(record)}
      purpose={<About type={type} record={record} />}
      action={
        <>
          <GoButton
            to={paths.records(type.path)}
            search={lastList ? { ...lastList } : { unit: school.id, schoolYear }}
          >
            {t('toList')}
          </GoButton>
          <Can
            of={record}
            action="edit"
            variant="default"
            permission="record.edit"
            unit={school.id}
            leftSection={<IconPencil size={16} />}
            onClick={() =>
              void navigate({
                to: '/records/$path/$id/edit',
                params: { path: type.path, id },
                search: { schoolYear },
              })
            }
          >
            {t('edit.open')}
          </Can>
          {(type.code === 'student' || type.code === 'staff') && record.can.includes('edit') && (
            <GoButton to={paths.newTransfer} search={{ [type.code]: id }}>
              {t(`transfer.${type.code}`)}
            </GoButton>
          )}
          {type.code === 'student' && <Readers record={record} />}
          <History type={type} record={record} />
          <Moves record={record} moving={moving} onMove={wanted} />
        </>
      }
    >
      {error !== null && !returning && <ProblemAlert error={error} />}
      {after === 'returned' && <NextReturned type={type} record={record} />}
      <Notes type={type} record={record} />
      <Findings type={type} record={record} />
      {state !== 'approved' && record.officialVersion !== null && (
        <Section title={t('changes.title')}>
          <WhatChanged type={type} record={record} />
        </Section>
      )}
      {(type.code === 'student' || type.code === 'staff') && <Merged type={type} record={record} />}
      <Sections type={type} record={record} paired />
      {type.code === 'class' && <Pupils of={record} />}
      <GiveBack
        type={type}
        record={record}
        open={returning}
        onClose={() => setReturning(false)}
        onReturn={(said) => move(record, 'return', said)}
      />
      <Discard type={type} record={record} />
      <Text fz="xs" c="dimmed">
        {t('changedAt', { at: moment(record.changedAt), version: count(record.version) })}
      </Text>
    </Page>
  );
}

function About({ type, record }: AboutProps) {
  const { t } = useTranslation('record');
  const sees = useSees('unit.view');
  const { code, school, schoolYear, state } = record;
  return (
    <Group component="span" gap="xs">
      <span>{[inWords(type.label), String(code ?? '')].filter(Boolean).join(' · ')}</span>
      <GoLink to={paths.unit(school.id)} open={sees(school)}>
        {school.name}
      </GoLink>
      <span>{t('year', { year: schoolYear })}</span>
      <RecordState state={state} />
    </Group>
  );
}
