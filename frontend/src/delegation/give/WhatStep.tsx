import { Radio, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { RoleCode } from '../../api/types';
import { Section } from '../../ui/Page';
import { RowsSkeleton } from '../../ui/Skeletons';
import { useCatalogue } from '../names';
import { RecordTypes } from '../RecordTypes';
import type { Draft } from './draft';
import classes from './Give.module.css';

/** Step 2: the role, each said in words, and the kinds of records it is for. */
export function WhatStep({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation('delegation');
  const catalogue = useCatalogue();
  const choose = (code: string) => {
    form.setFieldValue('role', code as RoleCode);
    const passable = catalogue?.roles.find((role) => role.code === code)?.passable ?? false;
    if (!passable) form.setFieldValue('passes', 0);
  };
  return (
    <Section title={t('give.step.what')} note={t('give.whatNote')}>
      {!catalogue && <RowsSkeleton rows={6} height={56} />}
      <Radio.Group
        label={t('column.what')}
        required
        value={form.values.role ?? ''}
        onChange={choose}
        error={form.errors.role}
      >
        <Stack gap={8} mt={4}>
          {catalogue?.roles.map((role) => (
            <Radio.Card key={role.code} value={role.code} className={classes.card} aria-label={role.name}>
              <Radio.Indicator size="sm" mt={2} />
              <span>
                <Text span fz="sm" fw={600} display="block">
                  {role.name}
                </Text>
                <Text span fz="sm" c="dimmed" display="block">
                  {role.description}
                </Text>
                {role.otpRequired && (
                  <Text span fz="xs" c="dimmed" display="block">
                    {t('give.otpRequired')}
                  </Text>
                )}
              </span>
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
      <RecordTypes {...form.getInputProps('recordTypes')} value={form.values.recordTypes} />
    </Section>
  );
}
