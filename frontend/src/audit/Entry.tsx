import { Button, Group, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../api/types';
import { moment } from '../lib/dates';
import { useRoleNames } from '../ui/roleNames';
import classes from './Audit.module.css';
import { Differences } from './Differences';
import { deed, subject } from './deed';
import type { AuditSearch } from './search';

interface EntryProps {
  entry: AuditEntry;
  onChange: (change: Partial<AuditSearch>) => void;
}

/** One write as a sentence; opened, every field before and after. */
export function Entry({ entry, onChange }: EntryProps) {
  const { t } = useTranslation('audit');
  const [open, setOpen] = useState(false);
  const body = useId();
  const roleName = useRoleNames();
  const known = t(`deed.${deed(entry)}`, { defaultValue: '' });
  const what =
    known ||
    t(`operation.${entry.operation}`, {
      entity: t(`entity.${entry.entity}`, { defaultValue: entry.entity }),
    });
  const role = entry.entity === 'grant' && entry.changes.find(({ field }) => field === 'role')?.to;
  const who = subject(entry);
  const about = role ? [who, roleName(String(role))].filter(Boolean).join(', ') : who;
  return (
    <li>
      <button
        type="button"
        className={classes.head}
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={16} stroke={1.8} aria-hidden="true" />
        <span className={`${classes.quiet} numbers`}>{moment(entry.at)}</span>
        <span>{entry.actor?.fullName ?? t('system')}</span>
        <span className={classes.what}>{about ? t('about', { what, about }) : what}</span>
        <span className={classes.quiet}>{entry.unit?.name}</span>
      </button>
      {open && (
        <div id={body} className={classes.body}>
          {entry.reason && (
            <Text fz="sm" mb="xs">
              {t('why', { reason: entry.reason })}
            </Text>
          )}
          <Differences {...entry} />
          <Group gap="xs" mt="sm">
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => onChange({ record: entry.record, entity: undefined })}
            >
              {t('sameRecord')}
            </Button>
            {entry.actor && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => onChange({ actor: entry.actor?.id })}
              >
                {t('sameActor', { name: entry.actor.fullName })}
              </Button>
            )}
            <Text fz="xs" c="dimmed">
              {t('reference', { seq: entry.seq, request: entry.request })}
            </Text>
          </Group>
        </div>
      )}
    </li>
  );
}
