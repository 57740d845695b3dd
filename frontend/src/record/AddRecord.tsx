import type { ButtonProps } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordType, Unit } from '../api/types';
import { inWords, within } from '../lib/label';
import { Barred } from '../ui/Barred';
import { Can } from '../ui/Can';

interface AddRecordProps extends ButtonProps {
  type: RecordType;
  /** Where the record would belong; undefined while it is loading. */
  unit: Unit | undefined;
  /** Id of the class that the pupil joins. */
  ofClass?: string;
}

/** Begins a new record of a school; above schools it says that one must be chosen first. */
export function AddRecord({ type, unit, ofClass, ...button }: AddRecordProps) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const words = t('new.title', { type: within(inWords(type.label)) });
  const icon = <IconPlus size={16} />;
  if (unit && unit.kind !== 'school') {
    return (
      <Barred {...button} why={t('new.chooseSchool')} leftSection={icon}>
        {words}
      </Barred>
    );
  }
  return (
    <Can
      {...button}
      of={unit}
      action="add-records"
      permission="record.edit"
      unit={unit?.id}
      leftSection={icon}
      onClick={() =>
        void navigate({
          to: '/records/$path/new',
          params: { path: type.path },
          search: { unit: unit?.id, class: ofClass },
        })
      }
    >
      {words}
    </Can>
  );
}
