import { ActionIcon, Badge, Box, Button, Collapse, Group, Stack, Tooltip } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconFilterOff } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../lib/numbers';

interface FiltersProps {
  /** How many filters are set. */
  active: number;
  onClear: () => void;
  /** The search field, which stays in sight on phones too; the filters then follow it in one row. */
  search?: ReactNode;
  children: ReactNode;
  /** Those that are wanted less often: on screens in a second row, which a button opens. */
  more?: ReactNode;
  /** How many of these are set. */
  moreActive?: number;
  /** What stands behind the filters of the first row. */
  beside?: ReactNode;
}

/** Filters above a list: always in sight on screens, behind one button on phones. */
export function Filters(props: FiltersProps) {
  const { active, onClear, search, children, more, moreActive = 0, beside } = props;
  const { t } = useTranslation('ui');
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [open, { toggle }] = useDisclosure(false);
  const id = useId();
  const clear = active > 0 && (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconFilterOff size={16} stroke={1.6} />}
      onClick={onClear}
    >
      {t('filters.clear')}
    </Button>
  );
  if (!phone && search) {
    return (
      <Group gap="xs">
        {search}
        {children}
        {more && <More active={moreActive}>{more}</More>}
        {beside}
        {active > 0 && <Clear onClear={onClear} />}
      </Group>
    );
  }
  if (!phone) {
    return (
      <Box>
        {children}
        {clear && <Box mt={6}>{clear}</Box>}
      </Box>
    );
  }
  return (
    <Box>
      {search && <Box mb="xs">{search}</Box>}
      <Group gap="xs">
        <Opens title={t('filters.title')} active={active} open={open} of={id} onClick={toggle} />
        {clear}
      </Group>
      <Collapse expanded={open} id={id}>
        <Stack gap="xs" pt="sm">
          {children}
          {more}
          {beside}
        </Stack>
      </Collapse>
    </Box>
  );
}

interface OpensProps {
  title: string;
  /** How many filters are set behind it. */
  active: number;
  open: boolean;
  /** Id of what it opens. */
  of: string;
  onClick: () => void;
}

function Opens({ title, active, open, of, onClick }: OpensProps) {
  return (
    <Button
      variant="default"
      leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.6} />}
      rightSection={active > 0 ? <Badge>{count(active)}</Badge> : undefined}
      aria-expanded={open}
      aria-controls={of}
      onClick={onClick}
    >
      {title}
    </Button>
  );
}

/** A sign alone, for a row of filters that is full. */
function Clear({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <Tooltip label={t('filters.clear')}>
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('filters.clear')} onClick={onClear}>
        <IconFilterOff size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

/** The second row, below the button that opens it; open from the beginning when something in it is set. */
function More({ active, children }: { active: number; children: ReactNode }) {
  const { t } = useTranslation('ui');
  const [open, { toggle, open: show }] = useDisclosure(active > 0);
  const id = useId();
  useEffect(() => {
    if (active > 0) show();
  }, [active, show]);
  return (
    <>
      <Opens title={t('filters.more')} active={active} open={open} of={id} onClick={toggle} />
      <Collapse expanded={open} id={id} w="100%" style={{ order: 1 }}>
        <Group gap="xs">{children}</Group>
      </Collapse>
    </>
  );
}
