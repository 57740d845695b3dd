import { Group, SegmentedControl, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../api/types';
import { SearchField } from '../../ui/SearchField';
import { steps, stepsFor } from '../progress';
import type { BoardSearch } from '../search';

interface BoardFiltersProps {
  search: BoardSearch;
  view: NonNullable<BoardSearch['view']>;
  audience: Campaign['audience'];
  onChange: (some: BoardSearch) => void;
  /** What else is done with the board. */
  children: ReactNode;
}

/** Which of the invited units are shown, and how. */
export function BoardFilters({
  search: { q, missing },
  view,
  audience,
  onChange,
  children,
}: BoardFiltersProps) {
  const { t } = useTranslation('handover');
  return (
    <Group gap="sm" className="no-print">
      <SearchField
        label={t('filter.q')}
        value={q}
        onSearch={(words) => onChange({ q: words })}
        maxLength={200}
        w={{ base: '100%', sm: 280 }}
      />
      <Select
        aria-label={t('board.missing')}
        placeholder={t('board.missingAny')}
        data={stepsFor(steps, audience).map((step) => ({
          value: step,
          label: t(`board.missingStep.${step}`),
        }))}
        value={missing ?? null}
        onChange={(step) => onChange({ missing: step ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('ui:select.clear') }}
        maxDropdownHeight={460}
        w={{ base: '100%', sm: 300 }}
      />
      <SegmentedControl
        aria-label={t('board.view')}
        data={(['tiles', 'rows'] as const).map((one) => ({ value: one, label: t(`board.${one}`) }))}
        value={view}
        onChange={(one) => onChange({ view: one })}
      />
      {children}
    </Group>
  );
}
