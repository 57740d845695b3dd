import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, Finding, RecordType } from '../api/types';
import { moment } from '../lib/dates';
import { count } from '../lib/numbers';
import { saidOf } from '../ui/findings';
import { ReasonDialog } from '../ui/ReasonDialog';
import { done } from '../ui/toast';
import { confirmFinding, useRecordsChanged } from './api';
import { MergeRecords } from './MergeRecords';

interface FindingsProps {
  type: RecordType;
  record: EducationRecord;
}

/** What rules found in the record: what is still open, with the way to say why it is right, and what has a reason. */
export function Findings({ type, record }: FindingsProps) {
  const { t } = useTranslation('record');
  const open = record.findings.filter(({ reason }) => reason === null);
  const confirmed = record.findings.filter(({ reason }) => reason !== null);
  return (
    <>
      {open.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconAlertTriangle size={20} />}
          title={t('finding.open', { number: count(open.length) })}
        >
          <List fz="sm" spacing={6} listStyleType="none" withPadding={false}>
            {open.map((finding) => (
              <Open key={finding.rule} type={type} record={record} finding={finding} />
            ))}
          </List>
        </Alert>
      )}
      {confirmed.length > 0 && (
        <Alert
          color="gray"
          variant="light"
          icon={<IconCircleCheck size={20} />}
          title={t('finding.confirmed')}
        >
          <List fz="sm" spacing={6} listStyleType="none" withPadding={false}>
            {confirmed.map((finding) => (
              <List.Item key={finding.rule}>
                {saidOf(type, finding)}
                <Text fz="sm">
                  {t('finding.why', {
                    reason: finding.reason || t('finding.hidden'),
                    name: finding.confirmedBy,
                    at: finding.confirmedAt && moment(finding.confirmedAt),
                  })}
                </Text>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}

/** Rules that find the same person twice. */
const twice = ['same-person', 'two-identities'];

/** The code of the other one, which is told within a school. */
function codeOf({ params }: Finding): string | undefined {
  const { code } = params as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

function Open({ type, record, finding }: FindingsProps & { finding: Finding }) {
  const { t } = useTranslation('record');
  const changed = useRecordsChanged(type.path);
  const [asking, setAsking] = useState(false);
  const said = saidOf(type, finding);
  return (
    <List.Item>
      <Group gap="xs" justify="space-between" align="center">
        <span>{said}</span>
        <Group gap="xs">
          {twice.includes(finding.rule) && record.can.includes('edit') && (
            <MergeRecords type={type} record={record} code={codeOf(finding)} />
          )}
          {finding.tier !== 'error' && record.can.includes('confirm') && (
            <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
              {t('finding.confirm')}
            </Button>
          )}
        </Group>
      </Group>
      <ReasonDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('finding.confirmTitle')}
        confirm={t('finding.confirm')}
        danger={false}
        onConfirm={async (reason) => {
          await confirmFinding(type, record, finding.rule, reason);
          await changed();
          done(t('finding.done'));
        }}
      >
        <Text fz="sm">{said}</Text>
        <Text fz="sm" c="dimmed">
          {t('finding.confirmHelp')}
        </Text>
      </ReasonDialog>
    </List.Item>
  );
}
