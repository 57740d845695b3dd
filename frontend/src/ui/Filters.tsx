import { Badge, Box, Button, Collapse, Group, Stack } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconFilterOff } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../lib/numbers';

interface FiltersProps {
  /** How many filters are set. */
  active: number;
  onClear: () => void;
  /** The search field, which stays in sight on phones too; the filters then follow it in one row. */
  search?: ReactNode;
  children: ReactNode;
}

/** Filters above a list: always in sight on screens, behind one button on phones. */
export function Filters({ active, onClear, search, children }: FiltersProps) {
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
        {clear}
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
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.6} />}
          rightSection={active > 0 ? <Badge>{count(active)}</Badge> : undefined}
          aria-expanded={open}
          aria-controls={id}
          onClick={toggle}
        >
          {t('filters.title')}
        </Button>
        {clear}
      </Group>
      <Collapse expanded={open} id={id}>
        <Stack gap="xs" pt="sm">
          {children}
        </Stack>
      </Collapse>
    </Box>
  );
}
