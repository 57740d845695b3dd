import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { saidOf } from '../ui/findings';

/** A sign beside a name that rules found something in the record; says what. */
export function FindingMark({ type, record }: { type: RecordType; record: EducationRecord }) {
  const { t } = useTranslation('record');
  const { findings = [] } = record;
  if (findings.length === 0) return null;
  const open = findings.filter(({ reason }) => reason === null);
  const [first, ...others] = open.length > 0 ? open : findings;
  const said = [
    first && saidOf(type, first),
    others.length > 0 && t('finding.more', { number: count(others.length) }),
  ]
    .filter(Boolean)
    .join(' ');
  const Icon = open.length > 0 ? IconAlertTriangle : IconCircleCheck;
  return (
    <Tooltip label={said} multiline maw={320}>
      <Icon
        size={16}
        role="img"
        aria-label={`${t(open.length > 0 ? 'finding.sign' : 'finding.signConfirmed')}: ${said}`}
        color={open.length > 0 ? 'var(--mantine-color-yellow-text)' : 'var(--mantine-color-dimmed)'}
        style={{ verticalAlign: 'text-bottom', marginInlineStart: 6 }}
      />
    </Tooltip>
  );
}
