import { Select, SimpleGrid } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Permission, Roles } from '../../api/types';
import { AccountPicker } from '../../ui/AccountPicker';
import { UnitPicker } from '../../ui/UnitPicker';
import { useCatalogue } from '../names';
import type { ExplainSearch } from '../search';

const route = getRouteApi('/frame/explain');

/** The question; it lives in the address, so that it can be sent to whoever asked it. */
export function Question({ account = false }: { account?: boolean }) {
  const { t } = useTranslation('delegation');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const catalogue = useCatalogue();
  const change = (next: ExplainSearch) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: account ? 4 : 3 }} spacing="sm" verticalSpacing="xs" mb="md">
      {account && (
        <AccountPicker
          label={t('explain.account')}
          placeholder={t('explain.me')}
          value={search.account ?? null}
          onChange={(id) => change({ account: id ?? undefined })}
        />
      )}
      <Select
        label={t('explain.permission')}
        placeholder={t('explain.choosePermission')}
        required
        searchable
        data={grouped(catalogue, (subject) => t(`subject.${subject}`, { defaultValue: subject }))}
        value={search.permission ?? null}
        onChange={(permission) => change({ permission: permission ?? undefined })}
      />
      <UnitPicker
        label={t('explain.unit')}
        required
        value={search.unit ?? null}
        onChange={(unit) => change({ unit: unit ?? undefined })}
      />
      <Select
        label={t('fact.types')}
        placeholder={t('explain.anyType')}
        clearable
        clearButtonProps={{ 'aria-label': t('explain.anyType') }}
        data={catalogue?.recordTypes.map((type) => ({ value: type.code, label: type.name })) ?? []}
        value={search.recordType ?? null}
        onChange={(recordType) => change({ recordType: recordType ?? undefined })}
      />
    </SimpleGrid>
  );
}

/** Permissions under what they are about: the word before the dot of their code. */
function grouped(catalogue: Roles | undefined, subjectName: (subject: string) => string) {
  const groups = new Map<string, { value: Permission; label: string }[]>();
  for (const { code, name } of catalogue?.permissions ?? []) {
    const subject = code.split('.')[0] ?? '';
    groups.set(subject, [...(groups.get(subject) ?? []), { value: code, label: name }]);
  }
  return [...groups].map(([subject, items]) => ({ group: subjectName(subject), items }));
}
