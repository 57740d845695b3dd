import { Button, Checkbox, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../api/types';
import { inWords } from '../lib/label';
import { fieldsOf } from './fields';

interface ColumnChoiceProps {
  type: RecordType;
  chosen: readonly string[];
  /** Names of fields that stand there in any case. */
  always?: readonly string[];
  /** Undefined for those to begin with. */
  onChoose: (columns: string[] | undefined) => void;
}

/** Which fields a list or a sheet shows, section by section as in the form. */
export function ColumnChoice({ type, chosen, always = [], onChoose }: ColumnChoiceProps) {
  const { t } = useTranslation('record');
  const toggle = (name: string, on: boolean) =>
    onChoose(
      fieldsOf(type)
        .map((field) => field.name)
        .filter((one) => (one === name ? on : chosen.includes(one))),
    );
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} />}>
          {t('grid.columns', { number: chosen.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah={380} type="auto">
          <Stack gap="md">
            <Button variant="subtle" size="xs" onClick={() => onChoose(undefined)}>
              {t('grid.usualColumns')}
            </Button>
            {type.sections.map((section) => (
              <fieldset key={section.code} style={{ border: 0, margin: 0, padding: 0 }}>
                <Text component="legend" fz="xs" fw={600} c="dimmed" mb={6}>
                  {inWords(section.label)}
                </Text>
                <Stack gap={6}>
                  {section.fields
                    .filter(({ name }) => !always.includes(name))
                    .map(({ name, label }) => (
                      <Checkbox
                        key={name}
                        size="sm"
                        label={inWords(label)}
                        checked={chosen.includes(name)}
                        // A sheet without columns is none.
                        disabled={chosen.length === 1 && chosen.includes(name)}
                        onChange={(event) => toggle(name, event.currentTarget.checked)}
                      />
                    ))}
                </Stack>
              </fieldset>
            ))}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
