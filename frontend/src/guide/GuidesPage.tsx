import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { GuideLink } from '../ui/GuideLink';
import { Page, Section } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';

/** The guides, each as a document to read or print. */
export function GuidesPage() {
  const { t } = useTranslation('guide');
  const guides = api.useQuery('get', '/guides', {}, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <Page title={t('title')} purpose={t('purpose')} width="narrow">
      {guides.isPending && <RowsSkeleton rows={3} height={96} />}
      {guides.isError && <ErrorState error={guides.error} retry={() => void guides.refetch()} />}
      {guides.data && (
        <Stack gap="md">
          {guides.data.items.map(({ guide, title, purpose }) => (
            <Section key={guide} title={title}>
              <Text fz="sm" lang="vi">
                {purpose}
              </Text>
              <Text fz="sm" component="div">
                <GuideLink guide={guide}>{t('open', { title })}</GuideLink>
              </Text>
            </Section>
          ))}
        </Stack>
      )}
    </Page>
  );
}
