import { Button, Grid, NumberInput, Pill, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { today } from '../../lib/dates';
import { DateField } from '../../ui/DateField';
import { Section } from '../../ui/Page';
import { useCatalogue } from '../names';
import { Until } from '../Until';
import type { Draft } from './draft';
import { UnitTree } from './UnitTree';
import { useUnitNames } from './units';

/** Step 3: at which units, from and until when, and how often it may be passed on. */
export function WhereStep({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation('delegation');
  const role = useCatalogue()?.roles.find((one) => one.code === form.values.role);
  return (
    <Section title={t('give.step.where')} note={t('give.whereNote')}>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="xs">
            <OwnUnit form={form} />
            <UnitTree {...form.getInputProps('units')} value={form.values.units} />
            <Chosen form={form} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <Until
              label={t('until.label')}
              description={t('until.help')}
              {...form.getInputProps('until')}
              value={form.values.until}
            />
            <DateField
              label={t('until.from')}
              description={t('until.fromHelp')}
              placeholder={t('until.now')}
              minDate={today()}
              {...form.getInputProps('from')}
            />
            {role?.passable === false ? (
              <Text fz="sm" c="dimmed">
                {t('give.notPassable', { role: role.name })}
              </Text>
            ) : (
              <NumberInput
                label={t('column.passes')}
                description={t('passesHelp')}
                min={0}
                max={10}
                allowDecimal={false}
                {...form.getInputProps('passes')}
                onChange={(number) => form.setFieldValue('passes', Number(number))}
              />
            )}
          </Stack>
        </Grid.Col>
      </Grid>
    </Section>
  );
}

/** The unit that is meant most often: where the person works. */
function OwnUnit({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation('delegation');
  const { account, units } = form.values;
  const person = api.useQuery(
    'get',
    '/accounts/{id}',
    { params: { path: { id: account ?? '' } } },
    { enabled: account !== null },
  );
  if (!person.data || units.includes(person.data.unit.id)) return null;
  const { unit, fullName } = person.data;
  return (
    <Button
      variant="light"
      size="compact-sm"
      h="auto"
      py={4}
      styles={{
        root: { alignSelf: 'flex-start' },
        label: {
          whiteSpace: 'normal',
          textAlign: 'start',
          lineHeight: 1.5,
          height: 'auto',
          overflow: 'visible',
        },
      }}
      leftSection={<IconPlus size={16} stroke={1.8} />}
      onClick={() => form.setFieldValue('units', [...units, unit.id])}
    >
      {t('give.ownUnit', { name: fullName, unit: unit.name })}
    </Button>
  );
}

function Chosen({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation('delegation');
  const { units } = form.values;
  const names = useUnitNames(units);
  if (units.length === 0) return null;
  return (
    <Pill.Group aria-label={t('give.chosen')}>
      {units.map((id) => (
        <Pill
          key={id}
          withRemoveButton
          removeButtonProps={{
            'aria-label': t('give.remove', { unit: names.get(id) }),
            tabIndex: 0,
            'aria-hidden': false,
          }}
          onRemove={() =>
            form.setFieldValue(
              'units',
              units.filter((one) => one !== id),
            )
          }
        >
          {names.get(id)}
        </Pill>
      ))}
    </Pill.Group>
  );
}
