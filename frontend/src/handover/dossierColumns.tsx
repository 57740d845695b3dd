import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Campaign, Dossier, Participant } from '../api/types';
import { moment } from '../lib/dates';
import { paths } from '../paths';
import type { Column } from '../ui/DataTable';
import { GoLink } from '../ui/GoLink';
import { RegisteredState } from './RegisteredState';

/** One row for each invited unit: whom it sends, since when that is known. */
export function useDossierColumns({ leaders }: Pick<Campaign, 'leaders'>): Column<Dossier>[] {
  const { t } = useTranslation('handover');
  return [
    {
      key: 'unit',
      header: t('field.invited'),
      cell: ({ id, unit }) => <GoLink to={paths.dossier(id)}>{unit.name}</GoLink>,
    },
    ...(leaders > 0
      ? [{ key: 'leaders', header: t('part.leader'), cell: (one: Dossier) => names(one.people, 'leader') }]
      : []),
    {
      key: 'officers',
      header: t('part.officer'),
      cell: ({ people }) => names(people, 'officer'),
    },
    {
      key: 'registered',
      header: t('field.registration'),
      cell: ({ registeredAt, registeredBy }) =>
        registeredAt ? (
          <Stack gap={0} align="flex-start">
            <span>{moment(registeredAt)}</span>
            {registeredBy && (
              <Text span fz="xs" c="dimmed">
                {t(`by.${registeredBy}`)}
              </Text>
            )}
          </Stack>
        ) : (
          <RegisteredState registered={false} />
        ),
    },
  ];
}

/** The people of one part by their names, those who are called up with their telephones. */
function names(people: readonly Participant[], part: Participant['part']) {
  const those = people.filter((one) => one.part === part);
  if (those.length === 0) return null;
  return (
    <Stack gap={4}>
      {those.map(({ fullName, phone }) => (
        <span key={`${fullName} ${phone}`}>
          {fullName}
          {part === 'officer' && (
            <Text span fz="xs" c="dimmed" display="block" className="numbers">
              {phone}
            </Text>
          )}
        </span>
      ))}
    </Stack>
  );
}
