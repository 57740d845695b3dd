import { SimpleGrid, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { DateField } from '../../ui/DateField';
import classes from '../day/Day.module.css';

interface NumberAndDayProps {
  number: GetInputPropsReturnType & { label: string; placeholder: string };
  day: GetInputPropsReturnType & { label: string };
}

/** By what a paper of an office is known: its number and its day. */
export function NumberAndDay({ number, day }: NumberAndDayProps) {
  const look = { required: true, classNames: { input: classes.input } };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextInput {...look} autoComplete="off" maxLength={100} {...number} />
      <DateField {...look} {...day} />
    </SimpleGrid>
  );
}
