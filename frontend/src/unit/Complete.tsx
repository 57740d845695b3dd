import { Badge, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompletenessGap, RecordType, TypeCompleteness } from '../api/types';
import { inWords } from '../lib/label';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';
import { SidePanel } from '../ui/SidePanel';
import { whole } from '../ui/StateBadge';

/** Whether nothing is missing, nothing is found and everything is approved of all records that there are. */
export function isComplete(types: readonly TypeCompleteness[], found: number): boolean {
  return (
    found === 0 &&
    types.some(({ records }) => records > 0) &&
    types.every(({ gaps, records, approved }) => gaps.length === 0 && approved === records)
  );
}

/** In hundredths, and never all of them while something is missing. */
export function filledShare({ records, fields, filled }: TypeCompleteness): number {
  const all = records * fields.length;
  return all === 0 ? 100 : Math.floor((filled / all) * 100);
}

/** The whole school is complete. */
export function CompleteBadge() {
  const { t } = useTranslation('unit');
  return (
    <Badge color="green" size="lg" leftSection={<IconCircleCheck size={16} />} styles={whole}>
      {t('complete.badge')}
    </Badge>
  );
}

interface CompleteCellProps {
  type: RecordType;
  of: TypeCompleteness | undefined;
}

/** How much of what records should say they say, and, on a press, which of them lack what. */
export function CompleteCell({ type, of }: CompleteCellProps) {
  const { t } = useTranslation('unit');
  const [open, setOpen] = useState(false);
  if (!of || of.records === 0) return null;
  if (of.gaps.length === 0)
    return (
      <Group gap={6} wrap="nowrap" c="var(--khue-good)">
        <IconCircleCheck size={16} aria-hidden="true" />
        <span>{t('complete.whole')}</span>
      </Group>
    );
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t('complete.part', { share: count(filledShare(of)) })}
      </Button>
      <SidePanel
        open={open}
        onClose={() => setOpen(false)}
        title={t('complete.title', { type: inWords(type.label) })}
      >
        <Stack gap="md">
          <Text fz="sm" c="dimmed">
            {t('complete.note')}
          </Text>
          {of.gaps.map((gap) => (
            <Gap key={gap.field ?? ''} type={type} gap={gap} />
          ))}
        </Stack>
      </SidePanel>
    </>
  );
}

function Gap({ type, gap }: { type: RecordType; gap: CompletenessGap }) {
  const { t } = useTranslation('unit');
  const field = type.sections.flatMap(({ fields }) => fields).find(({ name }) => name === gap.field);
  const what = gap.field === null ? t('complete.noPupils') : field ? inWords(field.label) : gap.field;
  const rest = gap.records - gap.first.length;
  return (
    <section>
      <Text fw={600} fz="sm" component="h3" m={0}>
        {t('complete.gap', { what, number: count(gap.records) })}
      </Text>
      <List fz="sm">
        {gap.first.map(({ id, name }) => (
          <List.Item key={id}>
            <GoLink to={paths.record(type.path, id)}>{name}</GoLink>
          </List.Item>
        ))}
      </List>
      {rest > 0 && (
        <Text fz="sm" c="dimmed">
          {t('complete.more', { number: count(rest) })}
        </Text>
      )}
    </section>
  );
}
