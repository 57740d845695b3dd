import { Checkbox, Input, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useMe } from '../../session/me';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import { Branch, type TreeChoice } from './Branch';
import classes from './Give.module.css';

interface UnitTreeProps {
  value: string[];
  onChange: (units: string[]) => void;
  error?: ReactNode;
}

/** The units at which I may give rights, as a tree with boxes; typing turns it into a list of what matches. */
export function UnitTree({ value, onChange, error }: UnitTreeProps) {
  const { t } = useTranslation('delegation');
  const roots = useMe().units.filter((unit) => unit.permissions.includes('grant.give'));
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 200);
  const choice: TreeChoice = {
    chosen: value,
    toggle: (unit) => onChange(value.includes(unit) ? value.filter((one) => one !== unit) : [...value, unit]),
  };
  return (
    <Input.Wrapper
      label={t('give.units')}
      required
      description={t('give.unitsHelp')}
      error={error}
      labelElement="div"
    >
      <TextInput
        mb={6}
        aria-label={t('give.findUnit')}
        placeholder={t('ui:unitPicker.placeholder')}
        leftSection={<IconSearch size={16} stroke={1.6} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between the boxes inside. */}
      <div className={classes.tree} data-error={Boolean(error) || undefined} onKeyDown={moveBetweenBoxes}>
        {query ? (
          <Found query={query} choice={choice} />
        ) : (
          <ul>
            {roots.map((unit) => (
              <Branch key={unit.id} unit={unit} choice={choice} open={roots.length === 1} />
            ))}
          </ul>
        )}
      </div>
    </Input.Wrapper>
  );
}

function Found({ query, choice }: { query: string; choice: TreeChoice }) {
  const { t } = useTranslation('delegation');
  const found = api.useQuery('get', '/units', {
    params: { query: { q: query, status: 'active', limit: 50 } },
  });
  if (found.isPending) return <RowsSkeleton rows={4} height={30} />;
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (found.data.items.length === 0) {
    return (
      <Text fz="sm" c="dimmed" role="status">
        {t('ui:unitPicker.none')}
      </Text>
    );
  }
  return (
    <ul>
      {found.data.items.map((unit) => (
        <li key={unit.id} className={classes.branch}>
          <Checkbox
            label={unit.name}
            description={[unit.code, unit.parent?.name].filter(Boolean).join(' · ')}
            checked={choice.chosen.includes(unit.id)}
            onChange={() => choice.toggle(unit.id)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Up and down go from box to box, right and left open and close the branch of the box. */
function moveBetweenBoxes(event: KeyboardEvent<HTMLDivElement>) {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const opens = { ArrowRight: 'false', ArrowLeft: 'true' }[event.key];
  if (step) {
    const boxes = [
      ...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]:not(:disabled)'),
    ];
    boxes[boxes.indexOf(box) + step]?.focus();
  } else if (opens) {
    box.closest('li')?.querySelector<HTMLElement>(`:scope > div > button[aria-expanded=${opens}]`)?.click();
  } else return;
  event.preventDefault();
}
