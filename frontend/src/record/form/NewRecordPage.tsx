import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { RecordType, Unit } from '../../api/types';
import { inWords, within } from '../../lib/label';
import { useActingUnit } from '../../session/actingUnit';
import { NoRight } from '../../ui/NoRight';
import { NotFound } from '../../ui/NotFound';
import { Page, Section } from '../../ui/Page';
import { PageSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import { UnitBreadcrumb } from '../../ui/UnitBreadcrumb';
import { UnitPicker } from '../../ui/UnitPicker';
import { useRecord, useRecordType } from '../api';
import { NewRecord } from './NewRecord';
import type { Values } from './values';

/** A new record of a school, or one after the other. */
export function NewRecordPage() {
  const { path } = useParams({ from: '/frame/records/$path/new' });
  const search = useSearch({ from: '/frame/records/$path/new' });
  const acting = useActingUnit();
  const id = search.unit ?? acting?.id;
  const { type, ...types } = useRecordType(path);
  const unit = api.useQuery(
    'get',
    '/units/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined },
  );
  const joined = useRecord('classes', type?.code === 'student' ? search.class : undefined);
  const error = types.error ?? unit.error;
  if (isProblem(error, 'not-found') || (!type && !types.isPending && !error)) return <NotFound />;
  if (error)
    return <ErrorState whole error={error} retry={() => void (types.error ? types : unit).refetch()} />;
  // A class that is gone is no reason not to add the pupil.
  if (!type || !unit.data || joined.isLoading) return <PageSkeleton />;
  if (unit.data.kind !== 'school') return <WhichSchool type={type} />;
  if (!unit.data.can.includes('add-records')) return <NoRight permission="record.edit" unit={unit.data.id} />;
  const preset: Values = joined.data ? { classCode: String(joined.data.code) } : {};
  return <OneAfterAnother key={unit.data.id} type={type} school={unit.data} preset={preset} />;
}

/** Records belong to schools, so whoever acts for a unit above one chooses it first. */
function WhichSchool({ type }: { type: RecordType }) {
  const { t } = useTranslation('record');
  const navigate = useNavigate({ from: '/records/$path/new' });
  return (
    <Page
      title={t('new.title', { type: within(inWords(type.label)) })}
      purpose={t('new.chooseSchool')}
      width="narrow"
    >
      <Section title={t('new.which')}>
        <UnitPicker
          label={t('field.school')}
          required
          kinds={['school']}
          value={null}
          onChange={(unit) => unit && void navigate({ search: { unit }, replace: true })}
        />
      </Section>
    </Page>
  );
}

interface OneAfterAnotherProps {
  type: RecordType;
  school: Unit;
  preset: Values;
}

function OneAfterAnother({ type, school, preset }: OneAfterAnotherProps) {
  const { t } = useTranslation('record');
  const [turn, setTurn] = useState({ number: 1, preset });
  return (
    <Page
      above={<UnitBreadcrumb unit={school} />}
      title={t('new.title', { type: within(inWords(type.label)) })}
      purpose={t('new.purpose', { school: school.name })}
    >
      <NewRecord
        key={turn.number}
        type={type}
        school={school}
        preset={turn.preset}
        onNext={(kept) => setTurn({ number: turn.number + 1, preset: kept })}
      />
    </Page>
  );
}
