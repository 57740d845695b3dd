import { Badge, Button, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../lib/numbers';
import { useRoleNames } from '../../ui/roleNames';
import classes from './Fall.module.css';
import type { Fallen } from './fall';

/** Shown at once below one right; a city's worth of rights is opened by and by. */
const atOnce = 50;

/** Everything that falls, as it was handed down; the first two generations are open. */
export function FallTree({ fallen, label }: { fallen: Fallen[]; label: string }) {
  return (
    <div className={classes.list}>
      <Generation fallen={fallen} depth={0} label={label} />
    </div>
  );
}

function Generation({ fallen, depth, label }: { fallen: Fallen[]; depth: number; label?: string }) {
  const { t } = useTranslation('delegation');
  const [shown, setShown] = useState(atOnce);
  return (
    <ul aria-label={label}>
      {fallen.slice(0, shown).map((one) => (
        <Node key={one.grant.id} fallen={one} depth={depth} />
      ))}
      {fallen.length > shown && (
        <li>
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + 4 * atOnce)}>
            {t('revoke.more', { number: count(fallen.length - shown) })}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Node({ fallen: { grant, below, count: number }, depth }: { fallen: Fallen; depth: number }) {
  const { t } = useTranslation('delegation');
  const roleName = useRoleNames();
  const [open, setOpen] = useState(depth < 1);
  return (
    <li>
      <div className={classes.row}>
        {below.length > 0 ? (
          <button
            type="button"
            className={classes.turn}
            aria-expanded={open}
            aria-label={t('revoke.open', { name: grant.account.fullName })}
            onClick={() => setOpen(!open)}
          >
            <IconChevronRight size={16} stroke={1.8} />
          </button>
        ) : (
          <span className={classes.dot} aria-hidden="true" />
        )}
        <div>
          <Text fz="sm">
            <strong style={{ fontWeight: 500 }}>{grant.account.fullName}</strong>{' '}
            <Text span fz="xs" c="dimmed">
              {grant.account.username}
            </Text>
          </Text>
          <Text fz="xs" c="dimmed">
            {t('ui:chain.title', { role: roleName(grant.role), unit: grant.unit.name })}
            {number > 0 && (
              <Badge ml={8} color="gray" component="span">
                {t('revoke.below', { number: count(number) })}
              </Badge>
            )}
          </Text>
        </div>
      </div>
      {open && below.length > 0 && <Generation fallen={below} depth={depth + 1} />}
    </li>
  );
}
