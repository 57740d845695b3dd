import { Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../ui/SearchField';
import type { DossierSearch } from './search';

interface DossierFiltersProps {
  search: DossierSearch;
  onChange: (some: DossierSearch) => void;
}

/** Which of the invited units are shown. */
export function DossierFilters({ search, onChange }: DossierFiltersProps) {
  const { t } = useTranslation('handover');
  const { q, registered } = search;
  return (
    <Group gap="sm" className="no-print">
      <SearchField
        label={t('filter.q')}
        value={q}
        onSearch={(words) => onChange({ q: words })}
        maxLength={200}
      />
      <SegmentedControl
        aria-label={t('filter.registered')}
        data={[
          { value: 'all', label: t('filter.all') },
          { value: 'true', label: t('figure.registered') },
          { value: 'false', label: t('figure.missing') },
        ]}
        value={registered === undefined ? 'all' : String(registered)}
        onChange={(tab) => onChange({ registered: tab === 'all' ? undefined : tab === 'true' })}
      />
    </Group>
  );
}
