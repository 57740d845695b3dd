import { Group, Pill, Radio, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Campaign } from '../api/types';
import { UnitPicker } from '../ui/UnitPicker';

interface InvitedUnitsProps {
  audience: Campaign['audience'];
  /** Ids of those that are chosen; null for all. */
  value: readonly string[] | null;
  onChange: (units: string[] | null) => void;
  /** Of the form: of the units as a whole, and of each by its place. */
  errors: Record<string, ReactNode>;
}

/** All units of the kind, or those that are chosen one by one. */
export function InvitedUnits({ audience, value, onChange, errors }: InvitedUnitsProps) {
  const { t } = useTranslation('handover');
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('invited.label')}
        required
        value={value ? 'some' : 'all'}
        onChange={(next) => onChange(next === 'all' ? null : [])}
      >
        <Stack gap="xs" pt={4}>
          <Radio value="all" label={t(`invited.all.${audience}`)} />
          <Radio value="some" label={t('invited.some')} />
        </Stack>
      </Radio.Group>
      {value && <ChosenUnits audience={audience} value={value} onChange={onChange} errors={errors} />}
    </Stack>
  );
}

interface ChosenUnitsProps {
  audience: Campaign['audience'];
  value: readonly string[];
  onChange: (units: string[]) => void;
  errors: Record<string, ReactNode>;
}

/** Units that are looked for and added one by one. */
export function ChosenUnits({ audience, value, onChange, errors }: ChosenUnitsProps) {
  const { t } = useTranslation('handover');
  return (
    <>
      <UnitPicker
        label={t('invited.add')}
        description={t('invited.addHelp')}
        kinds={[audience]}
        error={errors.units}
        value={null}
        onChange={(id) => id && !value.includes(id) && onChange([...value, id])}
      />
      {value.length > 0 && (
        <Stack gap={6}>
          <Text fz="sm" role="status">
            {t('invited.number', { number: value.length })}
          </Text>
          <Group
            component="ul"
            gap={6}
            m={0}
            p={0}
            aria-label={t('invited.label')}
            style={{ listStyle: 'none' }}
          >
            {value.map((id, place) => (
              <Chosen
                key={id}
                id={id}
                error={errors[`units.${place}`]}
                onRemove={() => onChange(value.filter((one) => one !== id))}
              />
            ))}
          </Group>
        </Stack>
      )}
    </>
  );
}

interface ChosenProps {
  id: string;
  error?: ReactNode;
  onRemove: () => void;
}

function Chosen({ id, error, onRemove }: ChosenProps) {
  const { t } = useTranslation('handover');
  const unit = api.useQuery('get', '/units/{id}', { params: { path: { id } } });
  const name = unit.data?.name ?? '…';
  return (
    <li>
      <Pill
        size="md"
        withRemoveButton
        onRemove={onRemove}
        removeButtonProps={{
          'aria-label': t('invited.remove', { unit: name }),
          tabIndex: 0,
          'aria-hidden': false,
        }}
      >
        {name}
      </Pill>
      {error && (
        <Text fz="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </li>
  );
}
